package org.chosei.server.figures;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The month from which the deployment counts itself: that of the earliest counted report in a month without history, since a
 * month has one source and history is the older one (counting rule 21).
 */
@Component
class FirstOwnMonth {
    private final JdbcClient jdbc;
    private final ZoneId zone;

    FirstOwnMonth(JdbcClient jdbc, ZoneId deploymentZone) {
        this.jdbc = jdbc;
        this.zone = deploymentZone;
    }

    /** Null before the first report. */
    @Nullable YearMonth present() {
        return as(AsOf.LIVE);
    }

    @Nullable YearMonth as(AsOf asOf) {
        return jdbc.sql("""
                select r.received_at from (%s) r
                where not exists (
                    select from figures.history h
                    where h.month = date_trunc('month', r.received_at, :zone) at time zone :zone and %s and %s)
                order by r.received_at limit 1"""
                        .formatted(CountedReports.all(asOf), asOf.knows("h.from_entry"), asOf.ignores("h.to_entry")))
                .param("zone", zone.getId())
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> YearMonth.from(at.atZoneSameInstant(zone)))
                .orElse(null);
    }
}
