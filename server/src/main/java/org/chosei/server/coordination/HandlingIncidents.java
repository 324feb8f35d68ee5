package org.chosei.server.coordination;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.report.Category;
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
    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final Clock clock;

    HandlingIncidents(JdbcTemplate jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** A ground of figure 8, with its words. */
    public record Ground(String code, HandlingStatus status, Category category, String ja, String en) {}

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

    /** Grounds of a category that are valid on a day, in the order in which figure 8 lists them. */
    public List<Ground> grounds(Category category, LocalDate day) {
        return jdbc.query(
                """
                select code, status, ja, en from coordination.ground
                where category = ? and valid_from <= ? and (valid_until is null or ? < valid_until) order by status desc, place, code""",
                (row, _) -> new Ground(
                        row.getString("code"),
                        HandlingStatus.valueOf(row.getString("status")),
                        category,
                        row.getString("ja"),
                        row.getString("en")),
                category.name(),
                day,
                day);
    }

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

    /** @return the journal entry */
    @Transactional
    public long decide(UUID incident, HandlingStatus status, String ground, @Nullable String why, Actor actor) {
        return decideAll(List.of(new Handled(incident, status, ground, clock.instant(), why)), actor)[0];
    }

    /** @return the journal entries, in the order given */
    @Transactional
    public long[] decideAll(List<Handled> decided, Actor actor) {
        requireGrounds(decided);
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
        jdbc.update("""
                with taken as (
                    update coordination.handling set to_entry = ? where from_entry = ? and to_entry is null returning incident)
                insert into coordination.handling (incident, status, ground, at, from_entry)
                select distinct on (h.incident) h.incident, h.status, h.ground, h.at, ?
                from coordination.handling h join taken on taken.incident = h.incident
                where h.from_entry < ? order by h.incident, h.from_entry desc""", undo, entry, undo, entry);
        return OptionalLong.of(undo);
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

    private void requireGrounds(Collection<Handled> decided) {
        Set<String> known = new HashSet<>(
                jdbc.queryForList("select distinct status || ' ' || code from coordination.ground", String.class));
        for (Handled one : decided) {
            boolean fits = one.status() == HandlingStatus.UNDECIDED
                    ? one.ground().isEmpty()
                    : known.contains(one.status() + " " + one.ground());
            if (!fits) {
                throw new Unfit("Ground '%s' is none for %s: wanted one of those that the incident's category has"
                        .formatted(one.ground(), one.status()));
            }
        }
    }
}
