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
    @Nullable
    YearMonth present() {
        return as(Known.LIVE);
    }

    @Nullable
    YearMonth as(Known known) {
        return jdbc.sql("""
                select d.received_at from intake.delivery d
                join intake.message m on m.id = d.message and m.channel in ('WEB_FORM', 'EMAIL', 'FAX')
                join report.disposition p on p.message = m.id and p.disposition = 'REPORT' and %s and %s
                where %s and not exists (
                    select from figures.history h
                    where h.month = date_trunc('month', d.received_at, :zone) at time zone :zone and %s and %s)
                order by d.received_at limit 1""".formatted(
                                known.knows("p.from_entry"),
                                known.ignores("p.to_entry"),
                                known.knows("d.entry"),
                                known.knows("h.from_entry"),
                                known.ignores("h.to_entry")))
                .param("zone", zone.getId())
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> YearMonth.from(at.atZoneSameInstant(zone)))
                .orElse(null);
    }
}
