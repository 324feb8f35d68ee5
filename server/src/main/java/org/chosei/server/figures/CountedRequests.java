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

    List<MonthlyCount> monthly(Span span, Known known) {
        return jdbc.sql("""
                select %s, count(*) from (%s) r where r.made_at >= :from and r.made_at < :to group by 1""".formatted(Span.month("r.made_at"), all(known)))
                .params(span.parameters())
                .query(MonthlyCount::of)
                .list();
    }

    /** Domestic and overseas shares by the category that each request's incident has at the position, or the one it was merged into. */
    Map<Category, RequestScope> scopes(Span span, Known known) {
        Map<Category, RequestScope> scopes = new EnumMap<>(Category.class);
        jdbc.sql("""
                select coalesce(main.category, v.category) as category,
                    count(*) filter (where r.scope = 'DOMESTIC') as domestic,
                    count(*) filter (where r.scope = 'OVERSEAS') as overseas
                from (%1$s) r
                join incident.version v on v.incident = r.incident and %2$s and %3$s
                left join incident.version main on main.incident = v.absorbed_into and %4$s and %5$s
                where r.made_at >= :from and r.made_at < :to
                group by 1""".formatted(
                                all(known),
                                known.knows("v.from_entry"),
                                known.ignores("v.to_entry"),
                                known.knows("main.from_entry"),
                                known.ignores("main.to_entry")))
                .params(span.parameters())
                .query(row -> {
                    scopes.put(
                            Category.valueOf(row.getString("category")),
                            RequestScope.of(row.getLong("domestic"), row.getLong("overseas")));
                });
        return scopes;
    }
}
