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
     * SQL of (incident, at, category, brand, keys, closed_at) of the incidents first reported in :from to :to. Only sightings
     * of that time are gone through; that nothing spoke of the incident before is asked for each that is left.
     */
    static String firstReported(Known known) {
        return """
                select c.incident, c.at, v.category, v.brand, v.keys, v.closed_at
                from (
                    select a.incident, min(s.at) as at %1$s and s.counts and s.at >= :from and s.at < :to
                    group by a.incident) c
                join incident.version v on v.incident = c.incident and v.standing and %2$s and %3$s
                where not exists (select %1$s and a.incident = c.incident and s.counts and s.at < :from)""".formatted(sightings(known), known.knows("v.from_entry"), known.ignores("v.to_entry"));
    }

    /**
     * SQL of when the site of an incident {@code f} was last found to have stopped; null where it never was, where it is up again
     * or where the case was closed for another reason (rule 17).
     */
    static String stop(Known known) {
        return """
                select max(c.stopped_at) as stopped_at from incident.closing c
                where f.closed_at is not null and c.key = any (f.keys) and c.stopped_at is not null and c.at >= f.at and %s and %s
                    and not exists (select %s and a.incident = f.incident and s.at > c.at)""".formatted(known.knows("c.entry"), known.ignores("c.undone_entry"), sightings(known));
    }

    /** SQL of (incident, at) of the incidents that only other sources know, by their first sighting (rules 5 and 6). */
    static String onlyElsewhere(Known known) {
        return """
                select c.incident, c.at
                from (
                    select a.incident, min(s.at) as at %1$s and not s.counts and s.at >= :from and s.at < :to
                    group by a.incident) c
                join incident.version v on v.incident = c.incident and v.standing and %2$s and %3$s
                where not exists (select %1$s and a.incident = c.incident and (s.counts or s.at < :from))""".formatted(sightings(known), known.knows("v.from_entry"), known.ignores("v.to_entry"));
    }

    /** Sightings {@code s} with the assignment {@code a} that says in which incident each stood. */
    static String sightings(Known known) {
        return """
                from incident.sighting s join incident.assignment a on a.sighting = s.id
                where %s and %s and %s and %s""".formatted(
                        known.knows("s.entry"), known.ignores("s.withdrawn_entry"),
                        known.knows("a.from_entry"), known.ignores("a.to_entry"));
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
