package org.chosei.server.incident;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Messages that could not be joined: they hold up nothing, people see them with the reason, and reading them anew tries again. */
@Component
public class SetAside {
    private final JdbcTemplate jdbc;

    SetAside(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A message that is in no incident, and why. */
    public record Message(UUID message, String why) {}

    /** The oldest first. */
    public List<Message> list(long offset, int most) {
        return jdbc.query(
                "select message, why from incident.set_aside order by message limit ? offset ?",
                (row, _) -> new Message(row.getObject("message", UUID.class), row.getString("why")),
                most,
                offset);
    }

    /** Why a message could not be joined; empty for what could. */
    public Optional<String> why(UUID message) {
        return jdbc.queryForList("select why from incident.set_aside where message = ?", String.class, message).stream()
                .findFirst();
    }

    /** The message that came last, by its id. */
    public Optional<UUID> newest() {
        return jdbc
                .queryForList("select message from incident.set_aside order by message desc limit 1", UUID.class)
                .stream()
                .findFirst();
    }

    public int count() {
        return count("select count(*)::int from incident.set_aside");
    }

    /** How many came after a message, by its id. */
    public int countAfter(UUID message) {
        return count("select count(*)::int from incident.set_aside where message > ?", message);
    }

    private int count(String sql, Object... given) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class, given));
    }

    void put(UUID message, Exception why) {
        jdbc.update("""
                insert into incident.set_aside (message, why) values (?, ?)
                on conflict (message) do update set why = excluded.why""", message, String.valueOf(why.getMessage()));
    }

    void takeBack(Collection<UUID> messages) {
        jdbc.update("delete from incident.set_aside where message = any (?)", (Object) messages.toArray(UUID[]::new));
    }
}
