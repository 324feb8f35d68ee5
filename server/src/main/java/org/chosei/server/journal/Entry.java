package org.chosei.server.journal;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision about to be written down: who, what about which thing, why. Data hold ids, codes and digests, never personal
 * data (invariant 9).
 *
 * @param kind past tense with the feature before it, as {@code incident.merged}
 * @param subject the report, incident, request … that it is about
 * @param undoes the entry that this one takes back
 */
public record Entry(
        Actor actor,
        String kind,
        @Nullable UUID subject,
        @Nullable String why,
        Map<String, ?> data,
        @Nullable Long undoes) {

    public static Entry of(
            Actor actor, String kind, @Nullable UUID subject, @Nullable String why, Map<String, ?> data) {
        return new Entry(actor, kind, subject, why, data, null);
    }
}
