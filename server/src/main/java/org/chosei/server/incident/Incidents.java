package org.chosei.server.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.post.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks for incidents as they are at present. */
@Component
public class Incidents {
    private static final String FROM =
            " from incident.incident i join incident.version v on v.incident = i.id and v.to_entry is null ";
    private static final String SELECT =
            "select i.id, i.number, i.first_reported_at, i.last_seen_at, " + Version.COLUMNS + """
            , (select count(distinct s.message) from incident.assignment a join incident.sighting s on s.id = a.sighting
               where a.incident = i.id and a.to_entry is null) as reports,
              (select array_agg(distinct port order by port)
               from incident.assignment a join incident.sighting s on s.id = a.sighting, unnest(s.ports) as port
               where a.incident = i.id and a.to_entry is null and v.category = 'SCAN') as ports""" + FROM;

    private final JdbcTemplate jdbc;
    private final BrandBook brands;

    Incidents(JdbcTemplate jdbc, BrandBook brands) {
        this.jdbc = jdbc;
        this.brands = brands;
    }

    /** A piece of a list and where the next one begins; null where there is none. */
    public record Page(List<Incident> incidents, @Nullable String next) {}

    /** How many incidents a filter finds of each category, its own categories left out, and of each status likewise. */
    public record Facets(Map<Category, Integer> categories, Map<Status, Integer> statuses, int total) {}

    public Optional<Incident> find(UUID id) {
        return jdbc.query(SELECT + "where i.id = ?", Incidents::incident, id).stream()
                .findFirst();
    }

    /** @param number eight digits, with or without the organisation's prefix */
    public Optional<Incident> byNumber(String number) {
        return jdbc.query(SELECT + "where i.number = ?", Incidents::incident, Numbers.digits(number)).stream()
                .findFirst();
    }

    public Optional<Incident> byNumberOrId(String given) {
        try {
            return given.length() == 36 ? find(UUID.fromString(given)) : byNumber(given);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The incidents that stand for these: themselves, or what they were merged into. */
    public List<Incident> standingFor(Collection<UUID> ids) {
        return jdbc.query(
                SELECT + "where i.id in (select standing from incident.part where part = any (?)) order by i.id",
                Incidents::incident,
                (Object) ids.toArray(UUID[]::new));
    }

    /** The incidents that a message speaks of. */
    public List<Incident> ofMessage(UUID message) {
        return ofMessages(List.of(message));
    }

    /** The incidents that any of these messages speaks of. */
    public List<Incident> ofMessages(Collection<UUID> messages) {
        return jdbc.query(SELECT + """
                        where v.standing and i.id in (
                            select a.incident from incident.assignment a join incident.sighting s on s.id = a.sighting
                            where s.message = any (?) and a.to_entry is null) order by i.id""", Incidents::incident, (Object) messages.toArray(UUID[]::new));
    }

    public List<Incident> findAll(Collection<UUID> ids) {
        return jdbc.query(
                SELECT + "where i.id = any (?) order by i.id", Incidents::incident, (Object) ids.toArray(UUID[]::new));
    }

    /** Messages that speak of an incident, in the order of their receipt. */
    public List<UUID> messagesOf(UUID incident) {
        return jdbc.queryForList("""
                select s.message from incident.assignment a join incident.sighting s on s.id = a.sighting
                where a.incident = ? and a.to_entry is null group by s.message order by min(s.at), s.message""", UUID.class, incident);
    }

    /**
     * Incidents by when they were last seen, the latest first.
     *
     * @param cursor null for the beginning, else what the page before gave as next
     */
    public Page list(IncidentFilter filter, @Nullable String cursor, int size) {
        Condition condition = new Condition(filter, brands.brands());
        if (cursor != null) {
            Place place = Place.parse(cursor);
            condition.add("(i.last_seen_at, i.id) < (?, ?)", Timestamp.from(place.at()), place.id());
        }
        List<Incident> found = jdbc.query(
                SELECT + "where " + condition.sql() + " order by i.last_seen_at desc, i.id desc limit " + (size + 1),
                Incidents::incident,
                condition.values());
        if (found.size() <= size) {
            return new Page(found, null);
        }
        Incident last = found.get(size - 1);
        return new Page(List.copyOf(found.subList(0, size)), new Place(last.lastSeenAt(), last.id()).toString());
    }

    public Facets facets(IncidentFilter filter) {
        Map<Category, Integer> categories = counts(Category.class, "v.category", filter.withoutCategories());
        Map<Status, Integer> statuses = counts(Status.class, "v.status", filter.withoutStatuses());
        int total = categories.entrySet().stream()
                .filter(each ->
                        filter.categories().isEmpty() || filter.categories().contains(each.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return new Facets(categories, statuses, total);
    }

    private <E extends Enum<E>> Map<E, Integer> counts(Class<E> type, String column, IncidentFilter filter) {
        Condition condition = new Condition(filter, brands.brands());
        Map<E, Integer> counts = new EnumMap<>(type);
        jdbc.query(
                "select %s as name, count(*)::int as number %s where %s group by 1"
                        .formatted(column, FROM, condition.sql()),
                row -> {
                    counts.put(Enum.valueOf(type, row.getString("name")), row.getInt("number"));
                },
                condition.values());
        return counts;
    }

    /** Where a page ended. */
    private record Place(Instant at, UUID id) {
        static Place parse(String cursor) {
            try {
                String[] parts = cursor.split("_", 2);
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException e) {
                throw new NotUnderstood(
                        "'%s' is no cursor: wanted what the page before gave as 'next'".formatted(cursor));
            }
        }

        @Override
        public String toString() {
            return at + "_" + id;
        }
    }

    static Incident incident(ResultSet row, int number) throws SQLException {
        Version version = Version.of(row);
        Timestamp first = row.getTimestamp("first_reported_at");
        Timestamp last = row.getTimestamp("last_seen_at");
        return new Incident(
                version.incident(),
                row.getString("number"),
                version.key().category(),
                version.subtype(),
                version.key().value(),
                version.keys(),
                version.brand(),
                version.status(),
                version.closedAt(),
                version.owner(),
                version.standing(),
                version.absorbedInto(),
                version.recurrenceOf(),
                first == null ? null : first.toInstant(),
                last.toInstant(),
                row.getInt("reports"),
                Ports.sorted(row.getArray("ports")));
    }
}
