package org.chosei.server.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person closed an incident.
 *
 * @param stoppedAt when the site was found to have stopped; null when it was closed for another reason
 */
public record IncidentClosed(
        UUID incident, long entry, @Nullable Instant stoppedAt) {}
