package org.chosei.server.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks for what was taken in, by id or public number. */
@Component
public class Messages {
    private static final String SELECT =
            "select id, number, channel, source, message_id, sender, subject, received_at, arrived_at, size, flags from intake.message ";

    private final JdbcTemplate jdbc;

    Messages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A stored message without its content. */
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
            List<String> flags) {}

    public Optional<Message> find(UUID id) {
        return jdbc.query(SELECT + "where id = ?", Messages::map, id).stream().findFirst();
    }

    /** @param number eight digits, with or without the organisation's prefix */
    public Optional<Message> byNumber(String number) {
        String digits = number.replaceAll("^.*#", "");
        return jdbc.query(SELECT + "where number = ?", Messages::map, digits).stream()
                .findFirst();
    }

    public Optional<Message> byNumberOrId(String given) {
        try {
            return given.length() == 36 ? find(UUID.fromString(given)) : byNumber(given);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public List<Message> findAll(Collection<UUID> ids) {
        return jdbc.query(SELECT + "where id = any(?)", Messages::map, (Object) ids.toArray(UUID[]::new));
    }

    private static Message map(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("number"),
                Channel.valueOf(row.getString("channel")),
                row.getString("source"),
                row.getString("message_id"),
                row.getString("sender"),
                row.getString("subject"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("arrived_at").toInstant(),
                row.getLong("size"),
                List.of((String[]) row.getArray("flags").getArray()));
    }
}
