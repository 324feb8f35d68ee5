package org.chosei.server.coordination;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chosei.core.directory.Party;
import org.chosei.core.directory.Scope;
import org.chosei.server.journal.Deployment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes requests, in sets. */
@Component
class RequestStore {
    private final JdbcTemplate jdbc;
    private final String home;

    RequestStore(JdbcTemplate jdbc, Deployment deployment) {
        this.jdbc = jdbc;
        this.home = deployment.country();
    }

    /** What makes a request the same one (rule 15), the incident being any part of what stands by now. */
    record Pair(UUID incident, UUID party) {}

    /** @param counts made and not taken back */
    record Known(UUID id, boolean counts) {}

    /** One to be written down for the first time. */
    record Fresh(UUID id, UUID incident, Party party, String ground, long entry) {}

    /**
     * By the pairs given, what the party was asked about the incident or another part of the one that stands. Of several it is one
     * that counts, before others the incident's own, then the earliest.
     */
    Map<Pair, Known> knownOf(Collection<Pair> pairs) {
        Map<Pair, Known> known = new HashMap<>();
        jdbc.query(
                """
                select distinct on (given.incident, given.party) given.incident, given.party, r.id, own.counts
                from unnest(?::uuid[], ?::uuid[]) as given (incident, party)
                join incident.part asked on asked.part = given.incident
                join incident.part p on p.standing = asked.standing
                join coordination.request r on r.incident = p.part and r.party = given.party
                cross join lateral (select r.made_at is not null and r.uncounted_at is null as counts) own
                order by given.incident, given.party, own.counts desc, r.incident = given.incident desc, r.made_at, r.id""",
                row -> {
                    known.put(
                            new Pair(row.getObject("incident", UUID.class), row.getObject("party", UUID.class)),
                            new Known(row.getObject("id", UUID.class), row.getBoolean("counts")));
                },
                pairs.stream().map(Pair::incident).toArray(UUID[]::new),
                pairs.stream().map(Pair::party).toArray(UUID[]::new));
        return known;
    }

    /** Of each of these incidents the one that stands for it. */
    Map<UUID, UUID> standing(Collection<UUID> incidents) {
        Map<UUID, UUID> standing = new HashMap<>();
        jdbc.query(
                "select part, standing from incident.part where part = any (?)",
                row -> {
                    standing.put(row.getObject("part", UUID.class), row.getObject("standing", UUID.class));
                },
                (Object) incidents.toArray(UUID[]::new));
        return standing;
    }

    /** The request about the incident, or about another part of the one that stands, that a mail carries. */
    UUID carriedBy(UUID message, UUID incident) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select r.id from coordination.carried c join coordination.request r on r.id = c.request
                join incident.part p on p.part = r.incident
                join incident.part asked on asked.standing = p.standing
                where c.message = ? and asked.part = ? order by r.incident = asked.part desc, r.id limit 1""", UUID.class, message, incident));
    }

    /** One for each party, about everything of these requests that it was asked; the ground is that of the requests. */
    List<Ask> asksOf(Collection<UUID> requests) {
        return jdbc.query(
                """
                select party, array_agg(incident order by made_at, incident) as incidents, min(ground) as ground
                from coordination.request where id = any (?) group by party order by min(made_at), party""",
                (row, _) -> new Ask(
                        row.getObject("party", UUID.class),
                        List.of((UUID[]) row.getArray("incidents").getArray()),
                        row.getString("ground"),
                        null),
                (Object) requests.toArray(UUID[]::new));
    }

    void insert(List<Fresh> fresh) {
        jdbc.batchUpdate("""
                insert into coordination.request (id, incident, party, role, country, scope, ground, drafted_entry)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", fresh, 500, (row, one) -> {
            row.setObject(1, one.id());
            row.setObject(2, one.incident());
            row.setObject(3, one.party().id());
            row.setString(4, one.party().role().name());
            row.setString(5, one.party().country());
            row.setString(6, Scope.of(one.party().country(), home).name());
            row.setString(7, one.ground());
            row.setLong(8, one.entry());
        });
    }
}
