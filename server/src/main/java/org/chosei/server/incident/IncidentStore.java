package org.chosei.server.incident;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.chosei.core.incident.Matter;
import org.chosei.server.post.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes incidents, their versions and assignments, in sets. */
@Component
class IncidentStore {
    private final JdbcTemplate jdbc;
    private final Numbers numbers;

    IncidentStore(JdbcTemplate jdbc, Numbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /** An incident as it stands before a fold. */
    record Present(Identities.Anchored anchored, Version version) {}

    Map<UUID, Present> anchoredAt(Collection<UUID> sightings) {
        Map<UUID, Present> present = new HashMap<>();
        jdbc.query(
                "select i.anchor, " + Version.COLUMNS
                        + " from incident.incident i join incident.version v on v.incident = i.id and v.to_entry is null"
                        + " where i.anchor = any (?)",
                row -> {
                    Version version = Version.of(row);
                    UUID anchor = row.getObject("anchor", UUID.class);
                    present.put(
                            version.incident(),
                            new Present(new Identities.Anchored(version.incident(), anchor), version));
                },
                (Object) sightings.toArray(UUID[]::new));
        return present;
    }

    void create(List<Identities.Anchored> created, Map<UUID, Matter> matters, Map<UUID, Long> entries) {
        if (created.isEmpty()) {
            return;
        }
        List<UUID> ids = created.stream().map(Identities.Anchored::incident).toList();
        jdbc.update(
                """
                insert into incident.incident (id, number, anchor, created_entry, first_reported_at, last_seen_at)
                select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::timestamptz[], ?::timestamptz[])""",
                ids.toArray(UUID[]::new),
                numbers.next(Numbers.Kind.INCIDENT, ids).toArray(String[]::new),
                created.stream().map(Identities.Anchored::anchor).toArray(UUID[]::new),
                ids.stream().map(entries::get).toArray(Long[]::new),
                times(ids, matters, Matter::firstReportedAt),
                times(ids, matters, matter -> matter.last().at()));
    }

    /** Keeps beside each incident when it was seen, so that lists need not look at every sighting. */
    void remember(Map<UUID, Matter> matters) {
        if (matters.isEmpty()) {
            return;
        }
        List<UUID> ids = List.copyOf(matters.keySet());
        jdbc.update(
                """
                update incident.incident i set first_reported_at = given.first, last_seen_at = given.last
                from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[]) as given (id, first, last)
                where i.id = given.id and (i.first_reported_at, i.last_seen_at) is distinct from (given.first, given.last)""",
                ids.toArray(UUID[]::new),
                times(ids, matters, Matter::firstReportedAt),
                times(ids, matters, matter -> matter.last().at()));
    }

    private static @Nullable Timestamp[] times(
            List<UUID> ids, Map<UUID, Matter> matters, Function<Matter, @Nullable Instant> time) {
        return ids.stream()
                .map(id -> timestamp(time.apply(Objects.requireNonNull(matters.get(id)))))
                .toArray(Timestamp[]::new);
    }

    void replace(List<Version> changed, Map<UUID, Long> entries, long otherwise) {
        if (changed.isEmpty()) {
            return;
        }
        Function<Version, Long> entry = version -> entries.getOrDefault(version.incident(), otherwise);
        jdbc.update("""
                update incident.version v set to_entry = given.entry
                from unnest(?::uuid[], ?::bigint[]) as given (incident, entry)
                where v.incident = given.incident and v.to_entry is null""", column(changed, Version::incident, UUID[]::new), column(changed, entry, Long[]::new));
        jdbc.update(
                """
                insert into incident.version (incident, from_entry, category, key, subtype, keys, brand, status, closed_at, stopped_at,
                    owner, standing, absorbed_into, recurrence_of)
                select incident, entry, category, key, subtype, string_to_array(keys, E'\\n'), brand, status, closed_at, stopped_at,
                    owner, standing, absorbed_into, recurrence_of
                from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::timestamptz[], ?::timestamptz[], ?::text[], ?::boolean[], ?::uuid[], ?::uuid[])
                    as given (incident, entry, category, key, subtype, keys, brand, status, closed_at, stopped_at, owner, standing,
                        absorbed_into, recurrence_of)""",
                column(changed, Version::incident, UUID[]::new),
                column(changed, entry, Long[]::new),
                column(changed, v -> v.key().category().name(), String[]::new),
                column(changed, v -> v.key().value(), String[]::new),
                column(changed, Version::subtype, String[]::new),
                column(changed, v -> String.join("\n", v.keys()), String[]::new),
                column(changed, Version::brand, String[]::new),
                column(changed, v -> v.status().name(), String[]::new),
                column(changed, v -> timestamp(v.closedAt()), Timestamp[]::new),
                column(changed, v -> timestamp(v.stoppedAt()), Timestamp[]::new),
                column(changed, Version::owner, String[]::new),
                column(changed, Version::standing, Boolean[]::new),
                column(changed, Version::absorbedInto, UUID[]::new),
                column(changed, Version::recurrenceOf, UUID[]::new));
    }

    /** Ends and begins assignments so that exactly the given ones stand for these sightings. */
    void reassign(
            Map<UUID, UUID> incidentBySighting, Collection<UUID> sightings, Map<UUID, Long> entries, long otherwise) {
        List<UUID> all = List.copyOf(sightings);
        List<UUID> incidents = new ArrayList<>();
        List<Long> from = new ArrayList<>();
        for (UUID sighting : all) {
            UUID incident = incidentBySighting.get(sighting);
            incidents.add(incident);
            from.add(entries.getOrDefault(incident, otherwise));
        }
        jdbc.update("""
                with wanted as (
                    select * from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as given (sighting, incident, entry)),
                ended as (
                    update incident.assignment a set to_entry = wanted.entry from wanted
                    where a.sighting = wanted.sighting and a.to_entry is null and a.incident is distinct from wanted.incident)
                insert into incident.assignment (sighting, incident, at, counts, from_entry)
                select s.id, wanted.incident, s.at, s.counts, wanted.entry
                from wanted join incident.sighting s on s.id = wanted.sighting
                where wanted.incident is not null and not exists (
                    select from incident.assignment a
                    where a.sighting = wanted.sighting and a.incident = wanted.incident and a.to_entry is null)""", all.toArray(UUID[]::new), incidents.toArray(UUID[]::new), from.toArray(Long[]::new));
    }

    private static <T> T[] column(
            List<Version> versions, Function<Version, ? extends @Nullable T> value, IntFunction<T[]> array) {
        return versions.stream().map(value).toArray(array);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
