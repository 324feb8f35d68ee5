package org.chosei.server.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it is at present.
 *
 * @param number eight digits
 * @param brand code of the imitated brand; null when unknown, or when it is not phishing
 * @param standing false when it was merged away, or no report speaks of it any more
 * @param absorbedInto the incident that has its reports now
 * @param firstReportedAt null while only feeds, programs or telephone calls know of it
 * @param reports how many messages speak of it
 */
public record Incident(
        UUID id,
        String number,
        Category category,
        String subtype,
        String key,
        List<String> keys,
        @Nullable String brand,
        Status status,
        @Nullable Instant closedAt,
        @Nullable String owner,
        boolean standing,
        @Nullable UUID absorbedInto,
        @Nullable UUID recurrenceOf,
        @Nullable Instant firstReportedAt,
        Instant lastSeenAt,
        int reports,
        List<String> ports) {

    public Incident {
        keys = List.copyOf(keys);
        ports = List.copyOf(ports);
    }
}
