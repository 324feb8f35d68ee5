package org.chosei.server.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chosei.server.intake.Submission.Purpose;
import org.chosei.server.vault.DataKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who reported, where a form, a program or an operator told; with a mail the sender is all that is known. */
@Component
public class Reporters {
    private static final String PLACE = "reporter";

    private final JdbcTemplate jdbc;
    private final MessageKeys keys;
    private final JsonMapper json;

    Reporters(JdbcTemplate jdbc, MessageKeys keys, JsonMapper json) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.json = json;
    }

    /**
     * A reporter, as told with one message.
     *
     * @param disclose whether the parties asked may learn name and organisation
     */
    public record Reporter(Identity identity, String language, Purpose purpose, boolean disclose) {}

    /** What tells who it is; empty where nothing was told. */
    public record Identity(String email, String name, String organization) {}

    /** By message; those of whom nothing is known or who were erased are left out. */
    public Map<UUID, Reporter> of(Collection<UUID> messages) {
        Map<UUID, DataKey> known = keys.ofAll(messages);
        Map<UUID, Reporter> reporters = new HashMap<>();
        jdbc.query(
                "select message, identity, language, purpose, disclose from intake.reporter where message = any (?)",
                row -> {
                    UUID message = row.getObject("message", UUID.class);
                    reporters.put(
                            message,
                            new Reporter(
                                    json.readValue(
                                            Objects.requireNonNull(known.get(message))
                                                    .openText(row.getBytes("identity"), PLACE),
                                            Identity.class),
                                    row.getString("language"),
                                    Purpose.valueOf(row.getString("purpose")),
                                    row.getBoolean("disclose")));
                },
                (Object) known.keySet().toArray(UUID[]::new));
        return reporters;
    }

    void keep(UUID message, Reporter reporter) {
        jdbc.update(
                "insert into intake.reporter (message, identity, language, purpose, disclose) values (?, ?, ?, ?, ?)",
                message,
                keys.of(message).seal(json.writeValueAsString(reporter.identity()), PLACE),
                reporter.language(),
                reporter.purpose().name(),
                reporter.disclose());
    }
}
