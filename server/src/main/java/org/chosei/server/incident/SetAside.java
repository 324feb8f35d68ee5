package org.chosei.server.incident;

import java.util.Collection;
import java.util.List;
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

    public List<Message> all() {
        return jdbc.query(
                "select message, why from incident.set_aside order by message",
                (row, _) -> new Message(row.getObject("message", UUID.class), row.getString("why")));
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
