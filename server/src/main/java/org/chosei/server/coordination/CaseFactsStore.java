package org.chosei.server.coordination;

import com.google.common.net.InetAddresses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chosei.core.coordination.CaseFacts;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.Category;
import org.chosei.server.directory.BrandBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What may be told of incidents, for many at once. */
@Component
class CaseFactsStore {
    private static final int MOST_OF_A_KIND = 20;

    private final JdbcTemplate jdbc;
    private final BrandBook brands;

    CaseFactsStore(JdbcTemplate jdbc, BrandBook brands) {
        this.jdbc = jdbc;
        this.brands = brands;
    }

    /**
     * By the incidents given; of what was merged away the facts are those of what it went into.
     *
     * @throws NoSuchCase when one of them is not known
     */
    Map<UUID, CaseFacts> of(Collection<UUID> incidents) {
        Brands book = brands.brands();
        Map<UUID, CaseFacts> facts = new HashMap<>();
        jdbc.query(
                """
                select own.incident as asked, i.number, v.category, v.key, v.brand, seen.first_at, seen.last_at, seen.reports, seen.ports, told.urls, told.addresses,
                    logged.logged_from, logged.logged_to
                from incident.version own
                join incident.incident i on i.id = coalesce(own.absorbed_into, own.incident)
                join incident.version v on v.incident = i.id and v.to_entry is null
                cross join lateral (
                    select min(s.at) as first_at, max(s.at) as last_at,
                        count(distinct s.message) filter (where a.counts) as reports,
                        (select coalesce(array_agg(distinct port order by port), '{}')
                         from incident.assignment b join incident.sighting t on t.id = b.sighting, unnest(t.ports) as port
                         where b.incident = i.id and b.to_entry is null) as ports
                    from incident.assignment a join incident.sighting s on s.id = a.sighting
                    where a.incident = i.id and a.to_entry is null) seen
                cross join lateral (
                    select coalesce(array_agg(value order by value) filter (where type = 'URL'), '{}') as urls,
                        coalesce(array_agg(value order by value) filter (where type <> 'URL'), '{}') as addresses
                    from (
                        select type, value, row_number() over (partition by type order by value) as nth
                        from (select distinct n.type, n.value
                        from incident.assignment a join incident.sighting s on s.id = a.sighting
                        join report.finding f on f.message = s.message and f.category = s.category and f.key = s.key
                        join report.indicator n on n.message = f.message and n.finding = f.place
                            and n.type in ('URL', 'IPV4', 'IPV6')
                        where a.incident = i.id and a.to_entry is null) named) few
                    where nth <= %d) told
                cross join lateral (
                    select min(f.observed_from) as logged_from, max(f.observed_to) as logged_to
                    from incident.assignment a join incident.sighting s on s.id = a.sighting
                    join report.finding f on f.message = s.message and f.category = s.category and f.key = s.key
                    where a.incident = i.id and a.to_entry is null) logged
                where own.incident = any (?) and own.to_entry is null and seen.first_at is not null""".formatted(MOST_OF_A_KIND),
                row -> {
                    CaseFacts one = facts(row, book);
                    facts.put(one.incident(), one);
                },
                (Object) incidents.toArray(UUID[]::new));
        incidents.stream().filter(id -> !facts.containsKey(id)).findFirst().ifPresent(id -> {
            throw new NoSuchCase("Incident", id.toString());
        });
        return facts;
    }

    private static CaseFacts.@Nullable Span logged(ResultSet row) throws SQLException {
        Timestamp from = row.getTimestamp("logged_from");
        Timestamp to = row.getTimestamp("logged_to");
        return from == null || to == null ? null : new CaseFacts.Span(from.toInstant(), to.toInstant());
    }

    /** Where the incident is: its key where that is an address, and what reports name as the site's. */
    private static List<String> addresses(String key, String[] named) {
        return Stream.concat(Stream.of(key), Stream.of(named))
                .filter(InetAddresses::isInetAddress)
                .distinct()
                .toList();
    }

    private static CaseFacts facts(ResultSet row, Brands book) throws SQLException {
        Category category = Category.valueOf(row.getString("category"));
        String key = row.getString("key");
        String brand = row.getString("brand");
        return new CaseFacts(
                row.getObject("asked", UUID.class),
                row.getString("number"),
                category,
                key,
                List.of((String[]) row.getArray("urls").getArray()),
                addresses(key, (String[]) row.getArray("addresses").getArray()),
                category == Category.SCAN
                        ? List.of((String[]) row.getArray("ports").getArray())
                        : List.of(),
                brand == null ? null : book.byCode(brand).orElse(null),
                row.getInt("reports"),
                logged(row),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant());
    }
}
