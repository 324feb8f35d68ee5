package org.chosei.server.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.coordination.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * A mail of ours about cases, with what came of it.
 *
 * @param state DRAFT, APPROVED, SENT, BOUNCED, RECORDED or DISCARDED
 * @param revision how often its draft was rewritten
 * @param party null when it asks a reporter back
 * @param reporterOf the report whose reporter it asks; null when it asks a party
 * @param draftedBy the person's shown name, or the rule that drafted it
 * @param incidents how many it asks about
 * @param answers how many of these were answered
 */
public record Mail(
        UUID id,
        String number,
        MessageKind kind,
        String state,
        @Nullable UUID party,
        @Nullable String partyName,
        @Nullable UUID reporterOf,
        List<String> recipients,
        List<String> copied,
        String language,
        String subject,
        String body,
        int revision,
        Instant draftedAt,
        String draftedBy,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable Instant sentAt,
        boolean possiblyTwice,
        @Nullable String diagnostic,
        int incidents,
        int answers) {

    public boolean isDraft() {
        return state.equals("DRAFT");
    }

    /** When it came to the state that it is in. */
    public Instant latest() {
        return sentAt != null ? sentAt : approvedAt != null ? approvedAt : draftedAt;
    }

    static Mail of(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("number"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("state"),
                row.getObject("party", UUID.class),
                row.getString("party_name"),
                row.getObject("reporter_of", UUID.class),
                texts(row, "recipients"),
                texts(row, "copied"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body"),
                row.getInt("revision"),
                row.getTimestamp("drafted_at").toInstant(),
                row.getString("drafter"),
                instant(row, "approved_at"),
                row.getString("approver"),
                instant(row, "sent_at"),
                row.getBoolean("possibly_twice"),
                row.getString("diagnostic"),
                row.getInt("incidents"),
                row.getInt("answers"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
