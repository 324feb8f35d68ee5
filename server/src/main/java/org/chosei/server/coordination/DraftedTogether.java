package org.chosei.server.coordination;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chosei.core.coordination.CaseFacts;
import org.chosei.core.coordination.DraftRequest;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.coordination.MessageKind;
import org.chosei.core.coordination.RequestText;
import org.chosei.core.coordination.Writer;
import org.chosei.core.directory.Contact;
import org.chosei.core.directory.Party;
import org.chosei.core.post.Mailbox;
import org.chosei.server.coordination.RequestStore.Known;
import org.chosei.server.coordination.RequestStore.Pair;
import org.chosei.server.journal.Ids;

/** Messages that are drafted in one go, with what is known of their incidents, their parties and what was asked before. */
final class DraftedTogether {
    private final Map<UUID, CaseFacts> facts;
    private final Map<UUID, Party> parties;
    private final Map<Pair, Known> known;
    private final Map<UUID, UUID> standing;
    private final Map<Pair, UUID> requests = new HashMap<>();
    private final List<RequestStore.Fresh> fresh = new ArrayList<>();
    private final List<MessageStore.Drafted> drafts = new ArrayList<>();

    /**
     * @param known the requests that exist already
     * @param standing of each incident the one that it was merged into; those that are missing stand themselves
     */
    DraftedTogether(
            Map<UUID, CaseFacts> facts, Map<UUID, Party> parties, Map<Pair, Known> known, Map<UUID, UUID> standing) {
        this.facts = facts;
        this.parties = parties;
        this.known = known;
        this.standing = standing;
    }

    /** Every incident and party that are asked about together. */
    static List<Pair> pairs(Ask ask) {
        return ask.incidents().stream()
                .distinct()
                .map(incident -> new Pair(incident, ask.party()))
                .toList();
    }

    /** @param entry the journal entry of the draft */
    void add(Ask ask, UUID id, String number, long entry, Writer us, ZoneId zone) {
        Party party = Objects.requireNonNull(parties.get(ask.party()));
        List<UUID> carried = pairs(ask).stream()
                .map(pair -> request(pair, party, ask, entry))
                .distinct()
                .toList();
        MessageKind kind =
                pairs(ask).stream().allMatch(this::countsAlready) ? MessageKind.REMINDER : MessageKind.REQUEST;
        RequestText.Written text = text(kind, ask, party, number, us, zone);
        drafts.add(new MessageStore.Drafted(
                party.id(),
                new DraftRequest(
                        id,
                        number,
                        kind,
                        recipients(ask, party),
                        List.of(),
                        party.language(),
                        text.subject(),
                        text.body(),
                        carried)));
    }

    private static List<Mailbox> recipients(Ask ask, Party party) {
        return Optional.ofNullable(ask.to())
                .or(() -> party.preferred().map(Contact::address).map(Mailbox::of))
                .stream()
                .toList();
    }

    /** Requests that did not exist yet. */
    List<RequestStore.Fresh> fresh() {
        return fresh;
    }

    List<MessageStore.Drafted> drafts() {
        return drafts;
    }

    /** Of an incident and what was merged into it one, when neither was asked about before (rule 15). */
    private UUID request(Pair pair, Party party, Ask ask, long entry) {
        Known before = known.get(pair);
        if (before != null) {
            return before.id();
        }
        UUID one = standing.getOrDefault(pair.incident(), pair.incident());
        return requests.computeIfAbsent(new Pair(one, pair.party()), _ -> {
            UUID id = Ids.next();
            fresh.add(new RequestStore.Fresh(id, pair.incident(), party, ground(pair, ask), entry));
            return id;
        });
    }

    private String ground(Pair pair, Ask ask) {
        return ask.ground() != null
                ? ask.ground()
                : HandlingStatus.usualGround(
                        Objects.requireNonNull(facts.get(pair.incident())).category());
    }

    private boolean countsAlready(Pair pair) {
        Known request = known.get(pair);
        return request != null && request.counts();
    }

    private RequestText.Written text(MessageKind kind, Ask ask, Party party, String number, Writer us, ZoneId zone) {
        List<CaseFacts> told = pairs(ask).stream()
                .map(pair -> Objects.requireNonNull(facts.get(pair.incident())))
                .toList();
        RequestText.Addressee to = new RequestText.Addressee(party, number, ask.reason());
        return kind == MessageKind.REMINDER
                ? RequestText.reminder(told, to, us, zone)
                : RequestText.request(told, to, us, zone);
    }
}
