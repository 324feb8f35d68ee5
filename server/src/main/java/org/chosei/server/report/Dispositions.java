package org.chosei.server.report;

import java.util.Map;
import java.util.UUID;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Reason;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What kind of message it is, decided by a person or by a later stage; incidents follow, because the message is joined anew (rule 4). */
@Component
public class Dispositions {
    private final JdbcTemplate jdbc;
    private final Journal journal;

    Dispositions(JdbcTemplate jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A person's decision; no rule changes it afterwards. Answers the journal entry. */
    @Transactional
    public long change(UUID message, Disposition disposition, String why, Actor actor) {
        long entry = journal.append(
                actor, "report.disposition-changed", message, why, Map.of("disposition", disposition.name()));
        replace(message, disposition, new Reason("DI-PERSON", why, why), true, entry);
        jdbc.update("insert into report.todo (message) values (?) on conflict do nothing", message);
        return entry;
    }

    /** What a later stage finds by looking at open cases, within its own transaction and entry; a person's decision stands. */
    @Transactional
    public void file(UUID message, Disposition disposition, Reason reason, long entry) {
        Boolean byPerson = jdbc.queryForObject(
                "select coalesce(bool_or(by_person), false) from report.disposition where message = ? and to_entry is null",
                Boolean.class,
                message);
        if (!Boolean.TRUE.equals(byPerson)) {
            replace(message, disposition, reason, false, entry);
        }
    }

    private void replace(UUID message, Disposition disposition, Reason reason, boolean byPerson, long entry) {
        jdbc.update(
                "update report.disposition set to_entry = ? where message = ? and to_entry is null", entry, message);
        jdbc.update(
                "insert into report.disposition (message, disposition, reason, reason_ja, reason_en, by_person, from_entry) values (?, ?, ?, ?, ?, ?, ?)",
                message,
                disposition.name(),
                reason.code(),
                reason.textJa(),
                reason.textEn(),
                byPerson,
                entry);
    }
}
