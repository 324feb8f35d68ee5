package org.chosei.core.incident;

import java.time.Instant;
import java.util.UUID;
import org.chosei.core.report.Key;
import org.jspecify.annotations.Nullable;

/**
 * The end of the incident that runs under a key at that time.
 *
 * @param at when the site stopped or the case was closed, as the world gave it; never before the last sighting known then
 * @param stoppedAt when the site was found to have stopped; null when it was closed for another reason
 * @param apart the split whose part is closed; null for the incident that has the key
 */
public record Closing(
        UUID id,
        Key key,
        Instant at,
        @Nullable Instant stoppedAt,
        @Nullable Long apart) {}
