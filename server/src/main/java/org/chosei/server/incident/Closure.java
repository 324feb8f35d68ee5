package org.chosei.server.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One incident to be closed.
 *
 * @param stoppedAt when the site was found to have stopped; null when it is closed for another reason
 */
public record Closure(UUID incident, @Nullable Instant stoppedAt) {}
