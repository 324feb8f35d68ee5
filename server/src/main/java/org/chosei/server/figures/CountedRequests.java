package org.chosei.server.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chosei.core.figures.RequestScope;
import org.chosei.core.report.Category;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which requests count (rule 15): those made, in the month when they were, and not taken back by a bounce. */
@Component
class CountedRequests {
    private final JdbcClient jdbc;

    CountedRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** SQL of the requests that count. */
    static String all(Known known) {
        return "select * from coordination.making where %s and %s"
                .formatted(known.knows("made_entry"), known.ignores("uncounted_entry"));
    }

    /** SQL of those made in :from to :to. */
    static String made(Known known) {
        return "select * from (%s) m where m.made_at >= :from and m.made_at < :to".formatted(all(known));
    }

    /** SQL that joins to requests {@code r} what each {@code asked} about (incident, category, key), or what that had been merged into. */
    static String asked(Known known) {
        return """
                join incident.version own on own.incident = r.incident and %s
                left join incident.version main on main.incident = own.absorbed_into and %s
                cross join lateral (
                    select coalesce(main.incident, own.incident) as incident, coalesce(main.category, own.category) as category,
                        coalesce(main.key, own.key) as key) asked""".formatted(known.holds("own"), known.holds("main"));
    }

    List<MonthlyCount> monthly(Span span, Known known) {
        return jdbc.sql("select %s, count(*) from (%s) r group by 1".formatted(Span.month("r.made_at"), made(known)))
                .params(span.parameters())
                .query(MonthlyCount::of)
                .list();
    }

    /** Domestic and overseas shares by the category that each request's incident has at the position, or the one it was merged into. */
    Map<Category, RequestScope> scopes(Span span, Known known) {
        Map<Category, RequestScope> scopes = new EnumMap<>(Category.class);
        jdbc.sql("""
                select asked.category,
                    count(*) filter (where r.scope = 'DOMESTIC') as domestic,
                    count(*) filter (where r.scope = 'OVERSEAS') as overseas
                from (%s) r %s
                group by 1""".formatted(made(known), asked(known)))
                .params(span.parameters())
                .query(row -> {
                    scopes.put(
                            Category.valueOf(row.getString("category")),
                            RequestScope.of(row.getLong("domestic"), row.getLong("overseas")));
                });
        return scopes;
    }
}
