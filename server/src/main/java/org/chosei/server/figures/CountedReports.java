package org.chosei.server.figures;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.chosei.core.intake.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which messages count as reports (rules 1 to 5): those whose disposition is REPORT, in the month of their earliest known delivery. */
@Component
class CountedReports {
    private final JdbcClient jdbc;

    CountedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** SQL of (id, channel, received_at) of every message of :from to :to that asserts an incident, by whatever channel. */
    static String asserting(Known known) {
        return """
                select m.id, m.channel, r.received_at from (%s) r
                join intake.message m on m.id = r.message and %s
                join report.disposition p on p.message = r.message and p.disposition = 'REPORT' and %s and %s
                where r.received_at >= :from and r.received_at < :to""".formatted(
                        received(known),
                        known.ignores("m.same_entry"),
                        known.knows("p.from_entry"),
                        known.ignores("p.to_entry"));
    }

    /** SQL of those that are reports by their channel too (rule 1). */
    static String all(Known known) {
        return "select * from (%s) a where a.channel in ('WEB_FORM', 'EMAIL', 'FAX')".formatted(asserting(known));
    }

    /** How many messages of each channel asserted an incident in each month. */
    Map<Channel, Map<YearMonth, Long>> monthly(Span span, Known known) {
        Map<Channel, Map<YearMonth, Long>> counts = new EnumMap<>(Channel.class);
        jdbc.sql("""
                select r.channel, %s as month, count(*) as reports
                from (%s) r group by 1, 2""".formatted(Span.month("r.received_at"), asserting(known)))
                .params(span.parameters())
                .query(row -> {
                    counts.computeIfAbsent(Channel.valueOf(row.getString("channel")), _ -> new HashMap<>())
                            .put(YearMonth.parse(row.getString("month")), row.getLong("reports"));
                });
        return counts;
    }

    /**
     * SQL of (message, received_at). The message's row holds the earliest of all deliveries; as of a position only those known by
     * then speak (rule 3).
     */
    private static String received(Known known) {
        return known.highest() == null
                ? "select id as message, received_at from intake.message"
                : """
                  select c.message, c.received_at
                  from (
                      select d.message, min(d.received_at) as received_at from intake.delivery d
                      where d.received_at >= :from and d.received_at < :to and %1$s
                      group by 1) c
                  where c.received_at = (select min(d.received_at) from intake.delivery d where d.message = c.message and %1$s)""".formatted(known.knows("d.entry"));
    }
}
