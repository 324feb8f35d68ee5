package org.chosei.server.coordination;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Entry;
import org.chosei.server.journal.Journal;
import org.chosei.server.journal.Undoing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps whether each incident was notified and on which ground (counting rule 16). */
@Component
public class HandlingIncidents implements Undoing {
    /** What persons or requests said of incidents and nobody undid; what an undo or a bounce restored is none of it. */
    private static final String SAID = """
            from coordination.handling h join journal.entry e on e.id = h.from_entry
            where h.incident = any (?) and e.kind in ('incident.handled', 'request.made')
                and not exists (select from journal.entry u where u.undoes = e.id)""";

    private static final String ASKED = """
            exists (select from coordination.request r
                    where r.incident = h.incident and r.made_at is not null and r.uncounted_at is null)""";

    private final JdbcTemplate jdbc;
    private final Grounds grounds;
    private final Journal journal;
    private final Clock clock;

    HandlingIncidents(JdbcTemplate jdbc, Grounds grounds, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.grounds = grounds;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is decided of one incident.
     *
     * @param ground of those that its category has; empty for UNDECIDED
     */
    public record Handled(
            UUID incident,
            HandlingStatus status,
            String ground,
            Instant at,
            @Nullable String why) {}

    public Optional<Handled> of(UUID incident) {
        return jdbc
                .query(
                        "select status, ground, at from coordination.handling where incident = ? and to_entry is null",
                        (row, _) -> new Handled(
                                incident,
                                HandlingStatus.valueOf(row.getString("status")),
                                row.getString("ground"),
                                row.getTimestamp("at").toInstant(),
                                null),
                        incident)
                .stream()
                .findFirst();
    }

    /** Those of these incidents of which a person judged that nobody has to be notified. */
    public Set<UUID> notNeeded(Collection<UUID> incidents) {
        return Set.copyOf(jdbc.queryForList(
                "select incident from coordination.handling where incident = any (?) and to_entry is null and status = 'NOT_NEEDED'",
                UUID.class,
                (Object) incidents.toArray(UUID[]::new)));
    }

    /** @return the journal entry */
    @Transactional
    public long decide(UUID incident, HandlingStatus status, String ground, @Nullable String why, Actor actor) {
        return decideAll(List.of(new Handled(incident, status, ground, clock.instant(), why)), actor)[0];
    }

    /** @return the journal entries, in the order given */
    @Transactional
    public long[] decideAll(List<Handled> decided, Actor actor) {
        grounds.require(decided);
        long[] entries = journal.appendAll(decided.stream()
                .map(one -> Entry.of(
                        actor,
                        "incident.handled",
                        one.incident(),
                        one.why(),
                        Map.of("status", one.status(), "ground", one.ground())))
                .toList());
        write(decided, entries);
        return entries;
    }

    /** Requests were made: what was not notified yet is now, on the ground that the request was drafted with. */
    void notified(Set<UUID> incidents, long entry, Instant at) {
        List<Handled> fresh = jdbc.query(
                """
                select distinct on (r.incident) r.incident, r.ground from coordination.request r
                where r.incident = any (?) and r.made_at is not null and r.uncounted_at is null and not exists (
                    select from coordination.handling h where h.incident = r.incident and h.to_entry is null and h.status = 'NOTIFIED')
                order by r.incident, r.made_at, r.id""",
                (row, _) -> new Handled(
                        row.getObject("incident", UUID.class),
                        HandlingStatus.NOTIFIED,
                        row.getString("ground"),
                        at,
                        null),
                (Object) incidents.toArray(UUID[]::new));
        long[] entries = new long[fresh.size()];
        Arrays.fill(entries, entry);
        write(fresh, entries);
    }

    @Override
    @Transactional
    public OptionalLong undo(long entry, @Nullable String reason, Actor actor) {
        List<UUID> incidents = jdbc.queryForList("""
                select h.incident from coordination.handling h join journal.entry e on e.id = h.from_entry
                where h.from_entry = ? and e.kind = 'incident.handled'""", UUID.class, entry);
        if (incidents.isEmpty()) {
            return OptionalLong.empty();
        }
        long undo = journal.appendUndo(actor, entry, incidents.getFirst(), reason);
        takeBack(incidents, undo);
        return OptionalLong.of(undo);
    }

    /**
     * Requests came back for good: an incident that was notified by requests alone, none of which counts any more, is again what it was
     * before them.
     */
    void noLongerNotified(List<UUID> incidents, long entry) {
        List<UUID> unasked =
                jdbc.queryForList("""
                select incident from (
                    select distinct on (h.incident) h.incident, e.kind = 'request.made' and not %s as unasked
                    %s order by h.incident, h.from_entry desc) latest
                where unasked""".formatted(ASKED, SAID), UUID.class, (Object) incidents.toArray(UUID[]::new));
        takeBack(unasked, entry);
    }

    /** From an entry on, the latest that was said of these incidents and still stands holds again. */
    private void takeBack(List<UUID> incidents, long from) {
        UUID[] ids = incidents.toArray(UUID[]::new);
        jdbc.update(
                "update coordination.handling set to_entry = ? where incident = any (?) and to_entry is null",
                from,
                ids);
        jdbc.update("""
                insert into coordination.handling (incident, status, ground, at, from_entry)
                select distinct on (h.incident) h.incident, h.status, h.ground, h.at, ?
                %s and (e.kind = 'incident.handled' or %s) order by h.incident, h.from_entry desc""".formatted(SAID, ASKED), from, ids);
    }

    private void write(List<Handled> handled, long[] entries) {
        UUID[] incidents = handled.stream().map(Handled::incident).toArray(UUID[]::new);
        Long[] from = Arrays.stream(entries).boxed().toArray(Long[]::new);
        jdbc.update("""
                update coordination.handling h set to_entry = given.entry
                from unnest(?::uuid[], ?::bigint[]) as given (incident, entry) where h.incident = given.incident and h.to_entry is null""", incidents, from);
        jdbc.update(
                """
                insert into coordination.handling (incident, status, ground, at, from_entry)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[])""",
                incidents,
                handled.stream().map(one -> one.status().name()).toArray(String[]::new),
                handled.stream().map(Handled::ground).toArray(String[]::new),
                handled.stream().map(one -> Timestamp.from(one.at())).toArray(Timestamp[]::new),
                from);
    }
}
