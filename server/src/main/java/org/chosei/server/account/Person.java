package org.chosei.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.chosei.core.account.Role;

/**
 * One who signs in at the desk.
 *
 * @param name what is typed at sign-in
 * @param shownName what others see
 * @param ready whether a password was set
 */
public record Person(
        UUID id, String name, String shownName, Role role, boolean ready, boolean disabled, Instant madeAt) {

    static Person of(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("shown_name"),
                Role.valueOf(row.getString("role")),
                row.getString("password_hash") != null,
                row.getTimestamp("disabled_at") != null,
                row.getTimestamp("made_at").toInstant());
    }

    /** What stands in the round mark beside a decision. */
    public String initials() {
        return Initials.of(shownName);
    }

    Caller caller() {
        return new Caller(Caller.PERSON, id, shownName, role);
    }
}
