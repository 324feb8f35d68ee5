package org.chosei.server.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** When somebody typed a text, and who. */
    public record Entered(Instant at, String actor) {}

    /** Of a message whose text somebody typed. */
    public Optional<Entered> of(UUID message) {
        return jdbc
                .query(
                        "select e.at, e.actor_id from report.typed t join journal.entry e on e.id = t.entry where t.message = ?",
                        (row, _) -> new Entered(row.getTimestamp(1).toInstant(), row.getString(2)),
                        message)
                .stream()
                .findFirst();
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
