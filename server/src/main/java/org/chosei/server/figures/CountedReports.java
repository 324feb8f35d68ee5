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

    /** SQL of (id, channel, received_at) of every message that asserts an incident, by whatever channel. */
    static String asserting(AsOf asOf) {
        return """
                select m.id, m.channel, %s as received_at from intake.message m
                join report.disposition p on p.message = m.id and p.disposition = 'REPORT' and %s and %s
                where %s"""
                .formatted(receivedAt(asOf), asOf.knows("p.from_entry"), asOf.ignores("p.to_entry"), asOf.knows("m.entry"));
    }

    /** SQL of those that are reports by their channel too (rule 1). */
    static String all(AsOf asOf) {
        return "select * from (%s) a where a.channel in ('WEB_FORM', 'EMAIL', 'FAX')".formatted(asserting(asOf));
    }

    /** How many messages of each channel asserted an incident in each month. */
    Map<Channel, Map<YearMonth, Long>> monthly(Span span, AsOf asOf) {
        Map<Channel, Map<YearMonth, Long>> counts = new EnumMap<>(Channel.class);
        jdbc.sql("""
                select r.channel, %s as month, count(*) as reports
                from (%s) r where r.received_at >= :from and r.received_at < :to group by 1, 2"""
                        .formatted(Span.month("r.received_at"), asserting(asOf)))
                .params(span.parameters())
                .query(row -> {
                    counts.computeIfAbsent(Channel.valueOf(row.getString("channel")), _ -> new HashMap<>())
                            .put(YearMonth.parse(row.getString("month")), row.getLong("reports"));
                });
        return counts;
    }

    /** The table keeps the earliest of all deliveries; as of a position only those known by then speak (rule 3). */
    private static String receivedAt(AsOf asOf) {
        return asOf.position() == null
                ? "m.received_at"
                : "(select min(d.received_at) from intake.delivery d where d.message = m.id and %s)".formatted(asOf.knows("d.entry"));
    }
}
