package org.chosei.server.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The month from which the deployment counts itself (counting rule 21): the first of the earliest three months that hold counted
 * reports and have no gap of twelve months or more between them. While there are no such three, it is the first month after the
 * last gap. So a stray mail, whose Date is years too early, does not move it, and neither does a year without reports later on.
 *
 * <p>Months with history are not ours, whatever came in them: a month has one source, and history is the older one. A stray report
 * keeps its month, which lies before the first of our own, so no table prints it.
 */
@Component
class FirstOwnMonth {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    FirstOwnMonth(JdbcClient jdbc, Clock clock, ZoneId deploymentZone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = deploymentZone;
    }

    /** Null before the first report. */
    @Nullable
    YearMonth present() {
        return as(Known.LIVE, clock.instant());
    }

    /**
     * Steps from month to month along the index on received_at, and no further than it has to.
     *
     * @param at what is received later is a stray too
     */
    @Nullable
    YearMonth as(Known known, Instant at) {
        return jdbc.sql("""
                with recursive walk (reached, last, began, months) as (
                    select '-infinity'::timestamp, '-infinity'::timestamp, null::timestamp, 0
                    union all
                    select
                        next.month,
                        case when next.told then w.last else next.month end,
                        case when next.told or next.near then w.began else next.month end,
                        case when next.told then w.months when next.near then w.months + 1 else 1 end
                    from walk w, lateral (
                        select
                            report.month,
                            report.month <= w.last + interval '12 months' as near,
                            exists (select from figures.history h where h.month = report.month and %s and %s) as told
                        from (
                            select date_trunc('month', d.received_at at time zone :zone) as month
                            from intake.delivery d
                            join intake.message m on m.id = d.message and m.channel in ('WEB_FORM', 'EMAIL', 'FAX')
                            join report.disposition p on p.message = m.id and p.disposition = 'REPORT' and %s and %s
                            where d.received_at >= (w.reached + interval '1 month') at time zone :zone
                                and d.received_at <= :at and %s
                            order by d.received_at limit 1) report) next
                    where w.months < 3)
                select began::date from walk where began is not null order by reached desc limit 1""".formatted(
                                known.knows("h.from_entry"),
                                known.ignores("h.to_entry"),
                                known.knows("p.from_entry"),
                                known.ignores("p.to_entry"),
                                known.knows("d.entry")))
                .param("zone", zone.getId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from)
                .orElse(null);
    }
}
