package org.chosei.server.coordination;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chosei.core.coordination.MadeBy;
import org.chosei.server.incident.Deciding;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Entry;
import org.chosei.server.journal.Journal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes requests count (counting rule 15): once, when the first message that carries them was accepted by the transport or
 * recorded as made by other means. Their incidents are then notified and being coordinated.
 */
@Component
public class Making {
    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final HandlingIncidents handling;
    private final Deciding deciding;
    private final FirstSeen firstSeen;
    private final Clock clock;

    Making(
            JdbcTemplate jdbc,
            Journal journal,
            HandlingIncidents handling,
            Deciding deciding,
            FirstSeen firstSeen,
            Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.handling = handling;
        this.deciding = deciding;
        this.firstSeen = firstSeen;
        this.clock = clock;
    }

    /** A person made them by form, API or telephone. */
    @Transactional
    public void recordAsMade(Made made, Actor actor) {
        recordAllAsMade(List.of(made), actor);
    }

    /** Drafts that a person took elsewhere; many at once, all or none. */
    @Transactional
    public void recordAllAsMade(Collection<Made> made, Actor actor) {
        requireRecordable(made);
        int recorded = jdbc.update(
                """
                update coordination.message m set state = 'RECORDED', sent_at = given.at
                from unnest(?::uuid[], ?::timestamptz[]) as given (id, at) where m.id = given.id and m.state = 'DRAFT'""",
                made.stream().map(Made::message).toArray(UUID[]::new),
                made.stream().map(one -> Timestamp.from(one.at())).toArray(Timestamp[]::new));
        if (recorded != made.size()) {
            throw new Unfit(
                    "no-drafts",
                    "%d of %d messages are no drafts any more: wanted drafts only; draft anew",
                    made.size() - recorded,
                    made.size());
        }
        count(made, actor);
    }

    private void requireRecordable(Collection<Made> made) {
        Instant now = clock.instant();
        for (Made one : made) {
            if (one.by() == MadeBy.MAIL) {
                throw new Unfit(
                        "by-mail",
                        "'MAIL' is not recorded by hand: approve the draft, or record FORM, API or TELEPHONE");
            }
            if (one.at().isAfter(now)) {
                throw new Unfit(
                        "to-come", "'%s' is still to come: wanted the time at which the request was made", one.at());
            }
        }
        firstSeen.require(made);
    }

    /** The transport took it over. */
    void sent(Made made, boolean possiblyTwice) {
        int known = jdbc.update(
                "update coordination.message set state = 'SENT', sent_at = ?, possibly_twice = ? where id = ? and state = 'APPROVED'",
                Timestamp.from(made.at()),
                possiblyTwice,
                made.message());
        if (known == 1) {
            count(List.of(made), Actor.system("post"));
        }
    }

    private void count(Collection<Made> given, Actor actor) {
        List<Made> made = List.copyOf(given);
        long[] entries = journal.appendAll(made.stream()
                .map(one ->
                        Entry.of(actor, "request.made", one.message(), null, Map.of("by", one.by(), "at", one.at())))
                .toList());
        Set<UUID> incidents = new HashSet<>();
        countAgain(made, entries, incidents);
        countFirst(made, entries, incidents);
        handling.notified(incidents, entries[entries.length - 1], made.getLast().at());
        deciding.markCoordinating(incidents, actor);
    }

    private void countFirst(List<Made> made, long[] entries, Set<UUID> incidents) {
        incidents.addAll(jdbc.queryForList("""
                update coordination.request r set made_at = first.at, made_entry = first.entry, made_by = first.by
                from (select distinct on (c.request) c.request, given.*
                      from unnest(?::uuid[], ?::timestamptz[], ?::bigint[], ?::text[]) as given (message, at, entry, by)
                      join coordination.carried c on c.message = given.message order by c.request, given.at, given.entry) first
                where r.id = first.request and r.made_at is null returning r.incident""", UUID.class, columns(made, entries)));
    }

    /** It came back before and goes to another address: the same request, in the same month, counts again from here on. */
    private void countAgain(List<Made> made, long[] entries, Set<UUID> incidents) {
        incidents.addAll(jdbc.queryForList("""
                with again as (
                    select distinct on (c.request) c.request, given.entry, given.by
                    from unnest(?::uuid[], ?::timestamptz[], ?::bigint[], ?::text[]) as given (message, at, entry, by)
                    join coordination.carried c on c.message = given.message
                    join coordination.request r on r.id = c.request and r.uncounted_entry is not null
                    order by c.request, given.at, given.entry),
                former as (
                    insert into coordination.former_making (request, made_at, made_entry, made_by, uncounted_at, uncounted_entry)
                    select r.id, r.made_at, r.made_entry, r.made_by, r.uncounted_at, r.uncounted_entry
                    from coordination.request r join again on again.request = r.id)
                update coordination.request r
                set made_entry = again.entry, made_by = again.by, uncounted_at = null, uncounted_entry = null
                from again where r.id = again.request returning r.incident""", UUID.class, columns(made, entries)));
    }

    private static Object[] columns(List<Made> made, long[] entries) {
        return new Object[] {
            made.stream().map(Made::message).toArray(UUID[]::new),
            made.stream().map(one -> Timestamp.from(one.at())).toArray(Timestamp[]::new),
            Arrays.stream(entries).boxed().toArray(Long[]::new),
            made.stream().map(Made::by).map(MadeBy::name).toArray(String[]::new)
        };
    }
}
