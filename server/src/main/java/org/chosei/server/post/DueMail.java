package org.chosei.server.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * A mail that this process has taken out of the outbox to offer it now.
 *
 * @param attempts how often it has been offered, this time included
 * @param possiblyTwice an earlier offer ended without an answer
 */
record DueMail(
        UUID id,
        List<String> recipients,
        List<String> copied,
        String envelopeSender,
        byte[] raw,
        int attempts,
        boolean possiblyTwice) {

    static DueMail of(ResultSet row, int number) throws SQLException {
        return new DueMail(
                row.getObject("id", UUID.class),
                List.of((String[]) row.getArray("recipients").getArray()),
                List.of((String[]) row.getArray("copied").getArray()),
                row.getString("envelope_sender"),
                row.getBytes("raw"),
                row.getInt("attempts"),
                row.getBoolean("possibly_twice"));
    }
}
