package org.chosei.server.figures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.chosei.core.directory.BusinessCalendar;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Handling;
import org.chosei.core.report.Category;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figure 8: how the incidents of each category were handled (rules 16 and 17). */
@Component
class HandlingBlocks {
    /** The calendar is asked once for each pair of dates; asked is null unless a confirmed stop followed the first request. */
    private static final String STATEMENT = """
            select f.category, coalesce(h.status, 'UNDECIDED') as status, coalesce(h.ground, '') as ground,
                (stop.stopped_at at time zone :zone)::date as stopped,
                case when stop.stopped_at >= request.asked_at then (request.asked_at at time zone :zone)::date end as asked,
                count(*) as incidents
            from (%s) f
            left join lateral (%s) h on true
            left join lateral (%s) stop on f.category in ('PHISHING', 'WEB_DEFACEMENT', 'MALWARE_SITE')
            left join (%s) request on request.incident = f.incident and stop.stopped_at is not null
            group by 1, 2, 3, 4, 5""";

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar = BusinessCalendar.japan();

    HandlingBlocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Category, Handling> of(Span span, Known known) {
        Map<Category, Tally> tallies = new EnumMap<>(Category.class);
        jdbc.sql(STATEMENT.formatted(
                        CountedIncidents.firstReported(known),
                        status(known),
                        CountedIncidents.stop(known),
                        firstAsked(known)))
                .params(span.parameters())
                .query(row -> {
                    Tally tally =
                            tallies.computeIfAbsent(Category.valueOf(row.getString("category")), _ -> new Tally());
                    long incidents = row.getLong("incidents");
                    tally.add(
                            row.getString("status"),
                            row.getString("ground"),
                            row.getObject("stopped") != null,
                            incidents);
                    LocalDate asked = row.getObject("asked", LocalDate.class);
                    if (asked != null) {
                        tally.stopped(
                                calendar.daysBetween(asked, row.getObject("stopped", LocalDate.class)), incidents);
                    }
                });
        Map<Category, Handling> blocks = new EnumMap<>(Category.class);
        tallies.forEach((category, tally) -> blocks.put(category, tally.handling()));
        return blocks;
    }

    /** SQL of what was decided of an incident {@code f}; who was notified of one that was merged into it was notified of it. */
    static String status(Known known) {
        return """
                select h.status, h.ground from (%s) part
                join coordination.handling h on h.incident = part.incident and %s and %s
                order by array_position(array['NOTIFIED', 'NOT_NEEDED', 'UNDECIDED'], h.status), h.incident <> f.incident, h.from_entry
                limit 1""".formatted(merged(known), known.knows("h.from_entry"), known.ignores("h.to_entry"));
    }

    /** SQL of (incident, asked_at): when each incident, or one merged into it, was first asked about; one set for all, not a look for each. */
    private static String firstAsked(Known known) {
        return """
                select coalesce(x.absorbed_into, r.incident) as incident, min(r.made_at) as asked_at
                from (%s) r
                left join incident.version x on x.incident = r.incident and x.absorbed_into is not null and %s and %s
                group by 1""".formatted(CountedRequests.all(known), known.knows("x.from_entry"), known.ignores("x.to_entry"));
    }

    /** SQL of an incident {@code f} and those that were merged into it. */
    private static String merged(Known known) {
        return "select f.incident as incident union all select x.incident from incident.version x where x.absorbed_into = f.incident and %s and %s"
                .formatted(known.knows("x.from_entry"), known.ignores("x.to_entry"));
    }

    /** A block while it is being counted. */
    private static final class Tally {
        private final Map<String, Long> notified = new HashMap<>();
        private final Map<String, Long> notNeeded = new HashMap<>();
        private final Map<DayClass, Long> days = new EnumMap<>(DayClass.class);
        private long undecided;
        private long stillUp;

        void add(String status, String ground, boolean stopped, long incidents) {
            switch (status) {
                case "NOTIFIED" -> {
                    notified.merge(ground, incidents, Long::sum);
                    stillUp += stopped ? 0 : incidents;
                }
                case "NOT_NEEDED" -> notNeeded.merge(ground, incidents, Long::sum);
                default -> undecided += incidents;
            }
        }

        void stopped(int businessDays, long incidents) {
            days.merge(DayClass.of(businessDays), incidents, Long::sum);
        }

        Handling handling() {
            return new Handling(sum(notified), sum(notNeeded), undecided, notified, notNeeded, days, stillUp);
        }

        private static long sum(Map<String, Long> counts) {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
