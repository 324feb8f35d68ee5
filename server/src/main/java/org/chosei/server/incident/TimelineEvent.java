package org.chosei.server.incident;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an incident's timeline.
 *
 * @param at when the world gave it
 * @param kind as in the journal, {@code incident.merged}; the screens have a text for each
 * @param actorKind person, rule, token or system
 * @param actorId the person's id, or what else acted
 * @param subject the message, request … that it is about
 * @param data what the text is filled with
 * @param entry the journal entry, by which it can be undone where that is possible; null for what is no decision
 * @param undone whether it was taken back
 */
public record TimelineEvent(
        Instant at,
        String kind,
        String actorKind,
        String actorId,
        @Nullable String why,
        @Nullable UUID subject,
        Map<String, String> data,
        @Nullable Long entry,
        boolean undone) {

    public TimelineEvent {
        data = Map.copyOf(data);
    }
}
