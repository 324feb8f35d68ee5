package org.chosei.server.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chosei.server.intake.MessageKeys;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an operator reads off a FAX, or is told of a mail that cannot be opened; it is then understood like any other text. */
@Component
public class TypedText {
    static final String PLACE = "typed";

    private final JdbcTemplate jdbc;
    private final MessageKeys keys;
    private final Journal journal;
    private final ReadingMessages reading;

    TypedText(JdbcTemplate jdbc, MessageKeys keys, Journal journal, ReadingMessages reading) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.journal = journal;
        this.reading = reading;
    }

    /** Keeps the text and reads the message with it. Answers the journal entry. */
    @Transactional
    public long enter(UUID message, String text, Actor actor) {
        long entry = journal.append(actor, "report.text-entered", message, null, Map.of("characters", text.length()));
        jdbc.update(
                "insert into report.typed (message, text, entry) values (?, ?, ?) on conflict (message) do update set text = excluded.text, entry = excluded.entry",
                message,
                keys.of(message).seal(text, PLACE),
                entry);
        reading.read(List.of(message), actor, "report.read");
        return entry;
    }
}
