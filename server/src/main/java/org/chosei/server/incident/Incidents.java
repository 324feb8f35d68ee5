package org.chosei.server.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
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

    Incidents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A piece of a list and where the next one begins; null where there is none. */
    public record Page(List<Incident> incidents, @Nullable String next) {}

    /** How many incidents a filter, its category and status left out, finds of each. */
    public record Facets(Map<Category, Integer> categories, Map<Status, Integer> statuses) {}

    public Optional<Incident> find(UUID id) {
        return jdbc.query(SELECT + "where i.id = ?", Incidents::incident, id).stream()
                .findFirst();
    }

    /** @param number eight digits, with or without the organisation's prefix */
    public Optional<Incident> byNumber(String number) {
        String digits = number.replaceAll("^.*#", "");
        return jdbc.query(SELECT + "where i.number = ?", Incidents::incident, digits).stream()
                .findFirst();
    }

    public Optional<Incident> byNumberOrId(String given) {
        try {
            return given.length() == 36 ? find(UUID.fromString(given)) : byNumber(given);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The incident that stands for this one: itself, or what it was merged into. */
    public Optional<Incident> standingFor(UUID id) {
        return find(id).flatMap(
                        found -> found.absorbedInto() == null ? Optional.of(found) : find(found.absorbedInto()));
    }

    /** The incidents that a message speaks of. */
    public List<Incident> ofMessage(UUID message) {
        return jdbc.query(SELECT + """
                        where v.standing and i.id in (
                            select a.incident from incident.assignment a join incident.sighting s on s.id = a.sighting
                            where s.message = ? and a.to_entry is null) order by i.id""", Incidents::incident, message);
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
        Condition condition = new Condition(filter);
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
        Condition condition = new Condition(filter.withoutFacets());
        Map<Category, Integer> categories = new EnumMap<>(Category.class);
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        jdbc.query(
                "select v.category, v.status, count(*)::int as number" + FROM + "where " + condition.sql()
                        + " group by v.category, v.status",
                row -> {
                    categories.merge(Category.valueOf(row.getString("category")), row.getInt("number"), Integer::sum);
                    statuses.merge(Status.valueOf(row.getString("status")), row.getInt("number"), Integer::sum);
                },
                condition.values());
        return new Facets(categories, statuses);
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
