package org.chosei.server.figures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.chosei.core.directory.BusinessCalendar;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Ground;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.Quarter;
import org.chosei.core.report.Category;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figure 8: how the incidents of each category were handled (rules 16 and 17). */
@Component
class HandlingBlocks {
    /** The calendar is asked once for each pair of dates; asked is null unless a confirmed stop followed the first request. */
    private static final String STATEMENT = """
            with counted as materialized (%1$s), %2$s,
            stopped as (
                select * from counted
                where stopped_at is not null and category in ('PHISHING', 'WEB_DEFACEMENT', 'MALWARE_SITE')),
            asked as (
                select f.incident, min(r.made_at) as at
                from stopped f join part using (incident) join (%3$s) r on r.incident = part.part
                group by 1)
            select f.category, coalesce(h.status, 'UNDECIDED') as status, coalesce(h.ground, '') as ground,
                (s.stopped_at at time zone :zone)::date as stopped,
                case when s.stopped_at >= q.at then (q.at at time zone :zone)::date end as asked,
                count(*) as incidents
            from counted f
            left join handled h using (incident)
            left join stopped s using (incident)
            left join asked q using (incident)
            group by 1, 2, 3, 4, 5""";

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar = BusinessCalendar.japan();

    HandlingBlocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Category, Handling> of(Span span, Known known) {
        Map<Category, Tally> tallies = new EnumMap<>(Category.class);
        jdbc.sql(STATEMENT.formatted(CountedIncidents.firstReported(known), handled(known), CountedRequests.all(known)))
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

    /** What the grounds are called that are valid for incidents of the quarter. */
    Map<String, Ground> grounds(Quarter quarter) {
        Map<String, Ground> grounds = new HashMap<>();
        jdbc.sql("""
                select code, ja, en from coordination.ground
                where valid_from <= :last and (valid_until is null or :first < valid_until) order by valid_from""")
                .param("first", quarter.firstMonth().atDay(1))
                .param("last", quarter.lastMonth().atEndOfMonth())
                .query(row -> {
                    grounds.put(row.getString("code"), new Ground(row.getString("ja"), row.getString("en")));
                });
        return grounds;
    }

    /**
     * SQL of two sets over a set {@code counted} of incidents: {@code part} (incident, part), each with those that were merged into
     * it, and {@code handled} (incident, status, ground), since who was notified of one of the parts was notified of the whole.
     */
    static String handled(Known known) {
        return """
                part as materialized (
                    select incident, incident as part from counted
                    union all
                    select c.incident, x.incident from counted c join incident.version x on x.absorbed_into = c.incident and %s),
                handled as materialized (
                    select distinct on (part.incident) part.incident, h.status, h.ground
                    from part join coordination.handling h on h.incident = part.part and %s
                    order by part.incident, array_position(array['NOTIFIED', 'NOT_NEEDED', 'UNDECIDED'], h.status),
                        part.part <> part.incident, h.from_entry)""".formatted(known.holds("x"), known.holds("h"));
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
