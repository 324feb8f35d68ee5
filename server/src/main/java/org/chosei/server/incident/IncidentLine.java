package org.chosei.server.incident;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * An incident as scripts see it, in exports and at the API.
 *
 * @param ports destination ports, of scans only
 */
record IncidentLine(
        UUID id,
        String number,
        Category category,
        String key,
        List<String> keys,
        String subtype,
        @Nullable OffsetDateTime firstReportedAt,
        @Nullable OffsetDateTime lastReportedAt,
        Status status,
        @Nullable String brand,
        @Nullable Origin brandOrigin,
        @Nullable Sector brandSector,
        List<Integer> ports,
        List<String> portProtocols,
        List<IndicatorLine> indicators,
        List<ReportLine> reports,
        @Nullable UUID recurrenceOf) {

    /** An address, name or hash, refanged, hosts in ASCII. */
    record IndicatorLine(String type, String value) {}

    /** A message that speaks of it. */
    record ReportLine(UUID id, String channel, @Nullable String messageId) {}
}
