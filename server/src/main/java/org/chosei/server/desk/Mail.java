package org.chosei.server.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.coordination.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * A mail of ours about cases, as its page and the list show it.
 *
 * @param state DRAFT, APPROVED, SENT, BOUNCED, RECORDED or DISCARDED
 * @param party null when it asks a reporter back
 */
record Mail(
        UUID id,
        String number,
        MessageKind kind,
        String state,
        @Nullable UUID party,
        @Nullable String partyName,
        List<String> recipients,
        String language,
        String subject,
        String body,
        Instant draftedAt,
        @Nullable String draftedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant sentAt,
        boolean possiblyTwice,
        @Nullable String diagnostic,
        int incidents,
        int answers) {

    public boolean isDraft() {
        return state.equals("DRAFT");
    }

    static Mail of(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("number"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("state"),
                row.getObject("party", UUID.class),
                row.getString("party_name"),
                List.of((String[]) row.getArray("recipients").getArray()),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body"),
                row.getTimestamp("drafted_at").toInstant(),
                row.getString("drafter"),
                IncidentRow.instant(row, "approved_at"),
                IncidentRow.instant(row, "sent_at"),
                row.getBoolean("possibly_twice"),
                row.getString("diagnostic"),
                row.getInt("incidents"),
                row.getInt("answers"));
    }
}
