package org.chosei.server.coordination;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.coordination.Meaning;
import org.chosei.core.coordination.MessageKind;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.directory.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One request with everything that was written about it.
 *
 * @param status of its latest message, or ANSWERED or RESOLVED once that is so
 * @param sentAt when it was made; null before
 */
public record RequestView(
        UUID id,
        UUID incident,
        PartyRole partyRole,
        String party,
        @Nullable String country,
        Scope scope,
        String status,
        boolean counted,
        @Nullable Instant sentAt,
        @Nullable Instant respondedAt,
        @Nullable Meaning answer,
        @Nullable Instant resolvedAt,
        List<Mail> messages,
        List<Reply> replies) {

    /**
     * A mail that carries the request, as it was written.
     *
     * @param revision how often its draft was rewritten; approving and rewriting may name the one that was read
     */
    public record Mail(
            UUID id,
            String number,
            MessageKind kind,
            String state,
            List<String> to,
            List<String> copied,
            String language,
            String subject,
            String body,
            int revision,
            Instant draftedAt,
            @Nullable Instant approvedAt,
            @Nullable Instant sentAt,
            boolean possiblyTwice,
            @Nullable String diagnostic) {}

    /** What came back. */
    public record Reply(
            String number,
            @Nullable String subject,
            Instant receivedAt,
            boolean automatic,
            @Nullable Meaning meaning) {}
}
