package org.chosei.server.incident;

import java.util.Map;
import java.util.UUID;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people write beside an incident. The text stays out of the journal, which holds no personal data. */
@Component
public class Notes {
    private final JdbcTemplate jdbc;
    private final Journal journal;

    Notes(JdbcTemplate jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** @return the journal entry, by which the note can be undone */
    @Transactional
    public long add(UUID incident, String text, Actor actor) {
        if (text.isBlank()) {
            throw Refused.because("The note is empty: wanted its text", "メモが空です。書いてから記録してください。");
        }
        long entry = journal.append(actor, "incident.noted", incident, null, Map.of());
        jdbc.update("insert into incident.note (entry, incident, text) values (?, ?, ?)", entry, incident, text);
        return entry;
    }

    boolean isNote(long entry) {
        return !jdbc.queryForList("select entry from incident.note where entry = ?", Long.class, entry)
                .isEmpty();
    }

    void undo(long entry, long by) {
        jdbc.update("update incident.note set undone_entry = ? where entry = ?", by, entry);
    }
}
