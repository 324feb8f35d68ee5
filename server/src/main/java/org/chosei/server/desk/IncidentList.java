package org.chosei.server.desk;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Origin;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.incident.SearchedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks incidents up for the desk, with what coordination knows of them, in one statement a page. */
@Component
class IncidentList {
    private static final Pattern NUMBER = Pattern.compile("(?:[A-Za-z-]+#)?(\\d{8})");
    /** The present state of every incident that stands; {@code first_report} is what counting rule 6 places it in a month by. */
    private static final String STANDING = """
            with standing as (
                select i.id, i.number, v.category, v.subtype, v.key, v.keys, v.brand, v.status, v.closed_at, v.owner, f.*
                from incident.version v join incident.incident i on i.id = v.incident
                cross join lateral (
                    select min(s.at) as first_at, max(s.at) as last_at, count(distinct s.message)::int as reports,
                        min(s.at) filter (where s.counts) as first_report
                    from incident.assignment a join incident.sighting s on s.id = a.sighting
                    where a.incident = v.incident and a.to_entry is null and s.withdrawn_entry is null) f
                where v.to_entry is null and v.standing)
            """;

    private static final String WITH_DETAILS = """
            select x.*, p.ports, r.requests, r.answers from (%s) x
            cross join lateral (
                select coalesce(array_agg(distinct port order by port), '{}') as ports
                from incident.assignment a join incident.sighting s on s.id = a.sighting, unnest(s.ports) as port
                where a.incident = x.id and a.to_entry is null and s.withdrawn_entry is null) p
            cross join lateral (
                select count(*) filter (where made_at is not null)::int as requests, count(responded_at)::int as answers
                from coordination.request q where q.incident = x.id) r
            order by x.first_at desc, x.id desc""";

    private final JdbcClient jdbc;
    private final BrandBook brands;
    private final ZoneId zone;

    IncidentList(JdbcClient jdbc, BrandBook brands, ZoneId deploymentZone) {
        this.jdbc = jdbc;
        this.brands = brands;
        this.zone = deploymentZone;
    }

    /** One page, and for each facet how many there would be. */
    record Found(List<IncidentRow> rows, int total, Map<Category, Integer> categories, Map<Status, Integer> statuses) {}

    Found find(IncidentFilter filter) {
        Condition words = common(filter);
        Condition all = words.and(categories(filter)).and(statuses(filter));
        List<IncidentRow> rows = all.run(
                        jdbc,
                        STANDING
                                + WITH_DETAILS.formatted(
                                        "select * from standing where %s order by first_at desc, id desc limit %d offset %d"
                                                .formatted(all.sql, IncidentFilter.ROWS, filter.offset())))
                .query(IncidentRow::of)
                .list();
        Map<Category, Integer> byCategory = new EnumMap<>(Category.class);
        counts(words.and(statuses(filter)), "category")
                .forEach((name, count) -> byCategory.put(Category.valueOf(name), count));
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        counts(words.and(categories(filter)), "status")
                .forEach((name, count) -> byStatus.put(Status.valueOf(name), count));
        int total = all.run(jdbc, STANDING + "select count(*) from standing where " + all.sql)
                .query(Integer.class)
                .single();
        return new Found(rows, total, byCategory, byStatus);
    }

    Optional<IncidentRow> find(UUID id) {
        return jdbc.sql(STANDING + WITH_DETAILS.formatted("select * from standing where id = ?"))
                .param(id)
                .query(IncidentRow::of)
                .optional();
    }

    /** The incident of a public number, also of one that was merged away. */
    Optional<UUID> byNumber(String typed) {
        return Optional.of(NUMBER.matcher(typed.strip()))
                .filter(Matcher::matches)
                .flatMap(number -> jdbc.sql("select id from incident.incident where number = ?")
                        .param(number.group(1))
                        .query(UUID.class)
                        .optional());
    }

    /** Where a merged incident went to. */
    Optional<UUID> mergedInto(UUID id) {
        return jdbc.sql(
                        "select absorbed_into from incident.version where incident = ? and to_entry is null and absorbed_into is not null")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    /** Incidents that stand on what these messages say. */
    List<IncidentRow> ofMessages(Collection<UUID> messages) {
        return jdbc.sql(STANDING + WITH_DETAILS.formatted("""
                        select * from standing where id in (select a.incident from incident.assignment a
                            join incident.sighting s on s.id = a.sighting
                            where s.message = any (?) and a.to_entry is null and s.withdrawn_entry is null)"""))
                .param(messages.toArray(UUID[]::new))
                .query(IncidentRow::of)
                .list();
    }

    private Map<String, Integer> counts(Condition condition, String column) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        condition
                .run(
                        jdbc,
                        STANDING
                                + "select %s, count(*) from standing where %s group by 1"
                                        .formatted(column, condition.sql))
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    private Condition common(IncidentFilter filter) {
        Condition condition = Condition.ALL.and(spoken(filter.words()));
        if (filter.from() != null) {
            condition = condition.and(new Condition("first_report >= ?", List.of(start(filter.from()))));
        }
        if (filter.to() != null) {
            condition = condition.and(new Condition("first_report < ?", List.of(start(filter.to()))));
        }
        if (filter.owner() != null && !filter.owner().isBlank()) {
            condition = condition.and(
                    filter.owner().equals("none")
                            ? new Condition("owner is null", List.of())
                            : new Condition("owner = ?", List.of(filter.owner())));
        }
        return condition.and(origins(filter.origins()));
    }

    private Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }

    private static Condition categories(IncidentFilter filter) {
        return filter.categories().isEmpty() ? Condition.ALL : anyOf("category", filter.categories());
    }

    private static Condition statuses(IncidentFilter filter) {
        return filter.statuses().isEmpty() ? Condition.ALL : anyOf("status", filter.statuses());
    }

    private static Condition anyOf(String column, Collection<? extends Enum<?>> values) {
        return new Condition(column + " = any (?)", List.of((Object)
                values.stream().map(Enum::name).toArray(String[]::new)));
    }

    private Condition origins(Collection<Origin> wanted) {
        if (wanted.isEmpty()) {
            return Condition.ALL;
        }
        String[] codes = brands.brands().all().stream()
                .filter(brand -> wanted.contains(brand.origin()))
                .map(Brand::code)
                .toArray(String[]::new);
        String unknown = wanted.contains(Origin.UNKNOWN) ? " or brand is null" : "";
        return new Condition("category = 'PHISHING' and (brand = any (?)" + unknown + ")", List.of((Object) codes));
    }

    private static Condition spoken(String text) {
        if (text.isEmpty()) {
            return Condition.ALL;
        }
        SearchedFor searched = SearchedFor.of(text);
        return new Condition("id in (%s)".formatted(searched.incidents()), searched.values());
    }

    /** A piece of a where clause with its values. */
    private record Condition(String sql, List<Object> values) {
        static final Condition ALL = new Condition("true", List.of());

        Condition and(Condition other) {
            List<Object> both = new ArrayList<>(values);
            both.addAll(other.values);
            return new Condition(sql + " and " + other.sql, both);
        }

        JdbcClient.StatementSpec run(JdbcClient jdbc, String statement) {
            return jdbc.sql(statement).params(values);
        }
    }
}
