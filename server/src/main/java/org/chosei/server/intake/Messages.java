package org.chosei.server.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.server.post.Numbers;
import org.chosei.server.vault.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks for what was taken in, by id or public number. */
@Component
public class Messages {
    private static final String SELECT = """
            select m.id, m.number, m.channel, m.source, m.message_id, m.sender, m.subject, m.received_at, m.arrived_at, m.size, m.flags, m.same_as, k.wrapped
            from intake.message m left join intake.data_key k on k.message = m.id
            """;

    private final JdbcTemplate jdbc;
    private final MasterKey master;

    Messages(JdbcTemplate jdbc, MasterKey master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    /**
     * A stored message without its content.
     *
     * @param sender From as people read it; null where there is none, or where the message was erased
     * @param sameAs the message that this turned out to be; it counts in its place (counting rule 3)
     */
    public record Message(
            UUID id,
            String number,
            Channel channel,
            String source,
            @Nullable String messageId,
            @Nullable String sender,
            @Nullable String subject,
            Instant receivedAt,
            Instant arrivedAt,
            long size,
            List<String> flags,
            @Nullable UUID sameAs) {}

    public Optional<Message> find(UUID id) {
        return jdbc.query(SELECT + "where m.id = ?", this::map, id).stream().findFirst();
    }

    /** @param number eight digits, with or without the organisation's prefix */
    public Optional<Message> byNumber(String number) {
        return jdbc.query(SELECT + "where m.number = ?", this::map, Numbers.digits(number)).stream()
                .findFirst();
    }

    /** @param submission the token and fingerprint of what was filled in */
    Optional<Message> bySubmission(String submission) {
        return jdbc.query(SELECT + "where m.submission = ?", this::map, submission).stream()
                .findFirst();
    }

    public Optional<Message> byNumberOrId(String given) {
        try {
            return given.length() == 36 ? find(UUID.fromString(given)) : byNumber(given);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Of many at once, each as it was given; those that nothing is known as are missing. */
    public Map<String, UUID> byNumbersOrIds(Collection<String> given) {
        Map<String, UUID> known = new HashMap<>();
        jdbc.query(
                """
                select given.name, m.id from unnest(?::text[]) as given (name)
                join intake.message m on m.number = regexp_replace(normalize(given.name, NFKC), '^.*#', '')
                    or m.id = case when pg_input_is_valid(given.name, 'uuid') then given.name::uuid end""",
                row -> {
                    known.put(row.getString("name"), row.getObject("id", UUID.class));
                },
                (Object) given.toArray(String[]::new));
        return known;
    }

    public List<Message> findAll(Collection<UUID> ids) {
        return jdbc.query(SELECT + "where m.id = any(?)", this::map, (Object) ids.toArray(UUID[]::new));
    }

    private Message map(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("number"),
                Channel.valueOf(row.getString("channel")),
                row.getString("source"),
                row.getString("message_id"),
                sender(row),
                row.getString("subject"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("arrived_at").toInstant(),
                row.getLong("size"),
                List.of((String[]) row.getArray("flags").getArray()),
                row.getObject("same_as", UUID.class));
    }

    private @Nullable String sender(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("sender");
        byte[] wrapped = row.getBytes("wrapped");
        return sealed == null || wrapped == null
                ? null
                : master.unwrap(wrapped, row.getObject("id", UUID.class)).openText(sealed, MessageRows.SENDER);
    }
}
