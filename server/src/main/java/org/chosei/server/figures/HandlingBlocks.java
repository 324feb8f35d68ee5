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
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar = BusinessCalendar.japan();

    HandlingBlocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Category, Handling> of(Span span, Known known) {
        Map<Category, Tally> tallies = new EnumMap<>(Category.class);
        // The calendar is asked once for each pair of dates.
        jdbc.sql("""
                select h.category, h.status, h.ground, h.still_up, h.asked, h.stopped, count(*) as incidents
                from (%s) h group by 1, 2, 3, 4, 5, 6""".formatted(each(known))).params(span.parameters()).query(row -> {
            Tally tally = tallies.computeIfAbsent(Category.valueOf(row.getString("category")), _ -> new Tally());
            long incidents = row.getLong("incidents");
            tally.add(row.getString("status"), row.getString("ground"), row.getBoolean("still_up"), incidents);
            LocalDate asked = row.getObject("asked", LocalDate.class);
            if (asked != null) {
                tally.stopped(calendar.daysBetween(asked, row.getObject("stopped", LocalDate.class)), incidents);
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
     * SQL of (incident, at, category, status, ground, still_up, asked, stopped) of the incidents first reported in :from to :to.
     * Those that were merged into one are parts of it: who was notified of one of them was notified of the whole. The last two are
     * dates; asked is null unless a confirmed stop followed the first request.
     */
    static String each(Known known) {
        return """
                with counted as materialized (%1$s),
                part as materialized (
                    select incident, incident as part from counted
                    union all
                    select c.incident, x.incident from counted c join incident.version x on x.absorbed_into = c.incident and %2$s),
                handled as materialized (
                    select distinct on (part.incident) part.incident, h.status, h.ground
                    from part join coordination.handling h on h.incident = part.part and %3$s
                    order by part.incident, array_position(array['NOTIFIED', 'NOT_NEEDED', 'UNDECIDED'], h.status),
                        part.part <> part.incident, h.from_entry),
                stopped as (
                    select * from counted
                    where stopped_at is not null and category in ('PHISHING', 'WEB_DEFACEMENT', 'MALWARE_SITE')),
                asked as (
                    select f.incident, min(r.made_at) as at
                    from stopped f join part using (incident) join (%4$s) r on r.incident = part.part
                    group by 1)
                select f.incident, f.at, f.category, coalesce(h.status, 'UNDECIDED') as status, coalesce(h.ground, '') as ground,
                    coalesce(h.status = 'NOTIFIED', false) and s.stopped_at is null as still_up,
                    case when s.stopped_at >= q.at then (q.at at time zone :zone)::date end as asked,
                    (s.stopped_at at time zone :zone)::date as stopped
                from counted f
                left join handled h using (incident)
                left join stopped s using (incident)
                left join asked q using (incident)""".formatted(
                CountedIncidents.firstReported(known), known.holds("x"), known.holds("h"), CountedRequests.all(known));
    }

    /** A block while it is being counted. */
    private static final class Tally {
        private final Map<String, Long> notified = new HashMap<>();
        private final Map<String, Long> notNeeded = new HashMap<>();
        private final Map<DayClass, Long> days = new EnumMap<>(DayClass.class);
        private long undecided;
        private long stillUp;

        void add(String status, String ground, boolean isStillUp, long incidents) {
            stillUp += isStillUp ? incidents : 0;
            switch (status) {
                case "NOTIFIED" -> notified.merge(ground, incidents, Long::sum);
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
