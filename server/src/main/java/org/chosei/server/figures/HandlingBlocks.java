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
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar = BusinessCalendar.japan();

    HandlingBlocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Category, Handling> of(Span span, AsOf asOf) {
        Map<Category, Tally> tallies = new EnumMap<>(Category.class);
        countStatuses(span, asOf, tallies);
        countDays(span, asOf, tallies);
        Map<Category, Handling> blocks = new EnumMap<>(Category.class);
        tallies.forEach((category, tally) -> blocks.put(category, tally.handling()));
        return blocks;
    }

    private void countStatuses(Span span, AsOf asOf, Map<Category, Tally> tallies) {
        jdbc.sql("""
                select f.category, coalesce(h.status, 'UNDECIDED') as status, coalesce(h.ground, '') as ground, count(*) as incidents,
                    count(*) filter (where h.status = 'NOTIFIED' and f.closed_at is null) as still_up
                from (%s) f
                left join coordination.handling h on h.incident = f.incident and %s and %s
                group by 1, 2, 3"""
                        .formatted(
                                CountedIncidents.firstReported(asOf), asOf.knows("h.from_entry"), asOf.ignores("h.to_entry")))
                .params(span.parameters())
                .query(row -> {
                    tally(tallies, row.getString("category"))
                            .add(row.getString("status"), row.getString("ground"), row.getLong("incidents"), row.getLong("still_up"));
                });
    }

    /** Incidents of the same two dates have the same number of days, so the calendar is asked once for each pair. */
    private void countDays(Span span, AsOf asOf, Map<Category, Tally> tallies) {
        jdbc.sql("""
                select category, (asked_at at time zone :zone)::date as asked, (closed_at at time zone :zone)::date as stopped,
                    count(*) as incidents
                from (
                    select f.category, f.closed_at, min(r.made_at) as asked_at
                    from (%s) f join (%s) r on r.incident = f.incident
                    where f.category in ('PHISHING', 'WEB_DEFACEMENT', 'MALWARE_SITE') and f.closed_at is not null
                    group by f.incident, f.category, f.closed_at) stopped
                where closed_at >= asked_at
                group by 1, 2, 3"""
                        .formatted(CountedIncidents.firstReported(asOf), CountedRequests.all(asOf)))
                .params(span.parameters())
                .query(row -> {
                    int days = calendar.daysBetween(
                            row.getObject("asked", LocalDate.class), row.getObject("stopped", LocalDate.class));
                    tally(tallies, row.getString("category")).days.merge(DayClass.of(days), row.getLong("incidents"), Long::sum);
                });
    }

    private static Tally tally(Map<Category, Tally> tallies, String category) {
        return tallies.computeIfAbsent(Category.valueOf(category), _ -> new Tally());
    }

    /** A block while it is being counted. */
    private static final class Tally {
        private final Map<String, Long> notified = new HashMap<>();
        private final Map<String, Long> notNeeded = new HashMap<>();
        private final Map<DayClass, Long> days = new EnumMap<>(DayClass.class);
        private long undecided;
        private long stillUp;

        void add(String status, String ground, long incidents, long up) {
            stillUp += up;
            switch (status) {
                case "NOTIFIED" -> notified.merge(ground, incidents, Long::sum);
                case "NOT_NEEDED" -> notNeeded.merge(ground, incidents, Long::sum);
                default -> undecided += incidents;
            }
        }

        Handling handling() {
            return new Handling(sum(notified), sum(notNeeded), undecided, notified, notNeeded, days, stillUp);
        }

        private static long sum(Map<String, Long> counts) {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
