package org.chosei.server.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.intake.Disposition;

/**
 * A message that is on a case and not filed yet.
 *
 * @param tokens the numbers in its subject
 * @param answers the Message-IDs that it refers to, the nearest first
 */
record Unfiled(UUID message, Disposition disposition, Instant receivedAt, List<String> tokens, List<String> answers) {

    static Unfiled of(ResultSet row, int number) throws SQLException {
        return new Unfiled(
                row.getObject("message", UUID.class),
                Disposition.valueOf(row.getString("disposition")),
                row.getTimestamp("received_at").toInstant(),
                List.of((String[]) row.getArray("tokens").getArray()),
                List.of((String[]) row.getArray("answers").getArray()).reversed());
    }

    boolean automatic() {
        return disposition == Disposition.AUTOMATIC;
    }

    /** A person answered; who reports something new on a case has not. */
    boolean isAnswer() {
        return disposition == Disposition.CORRESPONDENCE;
    }
}
