package org.chosei.server.coordination;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chosei.server.coordination.RequestStore.Pair;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks for mails to parties that have not gone out: what one of them asks is not asked by a second mail beside it. */
@Component
class WaitingMails {
    private static final int LOCK_CLASS = 0x636f6f;
    private static final int LOCKS = 1024;

    private final JdbcTemplate jdbc;

    WaitingMails(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param mails the one that asks the party about the incident or another part of the one that stands, the earliest of several */
    record Waiting(Map<Pair, UUID> mails) {

        /** The same party about those of the incidents that none of them asks about. */
        Ask leftOf(Ask ask) {
            return ask.about(DraftedTogether.pairs(ask).stream()
                    .filter(pair -> !mails.containsKey(pair))
                    .map(Pair::incident)
                    .toList());
        }

        /** The one about the first of the incidents; wanted is that one asks about it. */
        UUID mailOf(Ask ask) {
            return Objects.requireNonNull(mails.get(DraftedTogether.pairs(ask).getFirst()));
        }
    }

    /**
     * Keeps every other transaction from drafting to these parties until this one ends. Locks are taken in ascending order, so that
     * nobody waits in a circle.
     */
    void lock(Collection<UUID> parties) {
        jdbc.query("""
                select pg_advisory_xact_lock(?, lock) from (
                    select distinct abs(hashtext(party::text) % ?) as lock from unnest(?::uuid[]) as given (party)
                    order by lock) as ordered""", _ -> {}, LOCK_CLASS, LOCKS, parties.toArray(UUID[]::new));
    }

    Waiting of(List<Ask> asks) {
        List<Pair> pairs = asks.stream()
                .flatMap(ask -> DraftedTogether.pairs(ask).stream())
                .toList();
        Map<Pair, UUID> mails = new HashMap<>();
        jdbc.query(
                """
                select distinct on (given.incident, given.party) given.incident, given.party, m.id
                from unnest(?::uuid[], ?::uuid[]) as given (incident, party)
                join incident.part asked on asked.part = given.incident
                join incident.part p on p.standing = asked.standing
                join coordination.request r on r.incident = p.part and r.party = given.party
                join coordination.carried c on c.request = r.id
                join coordination.message m on m.id = c.message and m.state in ('DRAFT', 'APPROVED')
                order by given.incident, given.party, m.drafted_at, m.id""",
                row -> {
                    mails.put(
                            new Pair(row.getObject("incident", UUID.class), row.getObject("party", UUID.class)),
                            row.getObject("id", UUID.class));
                },
                pairs.stream().map(Pair::incident).toArray(UUID[]::new),
                pairs.stream().map(Pair::party).toArray(UUID[]::new));
        return new Waiting(mails);
    }
}
