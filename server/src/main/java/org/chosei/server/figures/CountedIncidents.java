package org.chosei.server.figures;

import java.time.YearMonth;
import java.util.List;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which incidents stand in tables 1 to 4: those that at least one report speaks of, in the month of the first such (rule 6). */
@Component
class CountedIncidents {
    private final JdbcClient jdbc;

    CountedIncidents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many incidents of a month have this category and brand.
     *
     * @param brand null where it is unknown
     */
    record Counted(
            YearMonth month, Category category, @Nullable String brand, long incidents) {}

    /**
     * SQL of (incident, at, category, brand, stopped_at) of the incidents first reported in :from to :to. Only what was seen in
     * that time is gone through; of each incident that is left one look finds when it was first reported.
     */
    static String firstReported(Known known) {
        return """
                select c.incident, c.at, v.category, v.brand, v.stopped_at
                from (
                    select a.incident, min(a.at) as at from incident.assignment a
                    where a.counts and a.at >= :from and a.at < :to and %1$s
                    group by a.incident) c
                join incident.version v on v.incident = c.incident and v.standing and %2$s
                where c.at = (
                    select min(a.at) from incident.assignment a where a.incident = c.incident and a.counts and %1$s)""".formatted(known.holds("a"), known.holds("v"));
    }

    /** SQL of (incident, at) of the incidents that only other sources know, by their first sighting (rules 5 and 6). */
    static String onlyElsewhere(Known known) {
        return """
                select c.incident, c.at
                from (
                    select a.incident, min(a.at) as at from incident.assignment a
                    where not a.counts and a.at >= :from and a.at < :to and %1$s
                    group by a.incident) c
                join incident.version v on v.incident = c.incident and v.standing and %2$s
                where c.at = (
                    select min(a.at) from incident.assignment a where a.incident = c.incident and %1$s
                    having not bool_or(a.counts))""".formatted(known.holds("a"), known.holds("v"));
    }

    /** SQL of the sightings {@code s} that stood in an incident {@code f}. */
    static String sightings(Known known) {
        return """
                from incident.assignment a join incident.sighting s on s.id = a.sighting
                where a.incident = f.incident and %s""".formatted(known.holds("a"));
    }

    List<Counted> monthly(Span span, Known known) {
        return jdbc.sql("""
                select %s as month, f.category, f.brand, count(*) as incidents from (%s) f group by 1, 2, 3""".formatted(Span.month("f.at"), firstReported(known)))
                .params(span.parameters())
                .query((row, _) -> new Counted(
                        YearMonth.parse(row.getString("month")),
                        Category.valueOf(row.getString("category")),
                        row.getString("brand"),
                        row.getLong("incidents")))
                .list();
    }

    List<MonthlyCount> monthlyElsewhere(Span span, Known known) {
        return jdbc.sql("select %s as month, count(*) from (%s) f group by 1"
                        .formatted(Span.month("f.at"), onlyElsewhere(known)))
                .params(span.parameters())
                .query(MonthlyCount::of)
                .list();
    }
}
