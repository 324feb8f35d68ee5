package org.chosei.server.coordination;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chosei.core.coordination.CaseFacts;
import org.chosei.core.coordination.DraftRequest;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.coordination.Writer;
import org.chosei.core.directory.Party;
import org.chosei.server.coordination.RequestStore.Known;
import org.chosei.server.coordination.RequestStore.Pair;
import org.chosei.server.directory.Organisation;
import org.chosei.server.directory.Organisations;
import org.chosei.server.directory.Parties;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Entry;
import org.chosei.server.journal.Ids;
import org.chosei.server.journal.Journal;
import org.chosei.server.post.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts mails that ask parties to act, many at once: one request for each incident, one message for each party (rule 15). What
 * was asked of the same party before is carried again, and where nothing is new the mail is a reminder. While a mail waits for
 * approval or for the relay, no second one asks the same.
 */
@Component
public class Drafting {
    private final CaseFactsStore cases;
    private final Parties parties;
    private final Organisations organisations;
    private final Numbers numbers;
    private final RequestStore requests;
    private final MessageStore messages;
    private final WaitingMails waitingMails;
    private final Grounds grounds;
    private final FollowUps followUps;
    private final Journal journal;
    private final Clock clock;
    private final ZoneId zone;

    Drafting(
            CaseFactsStore cases,
            Parties parties,
            Organisations organisations,
            Numbers numbers,
            RequestStore requests,
            MessageStore messages,
            WaitingMails waitingMails,
            Grounds grounds,
            FollowUps followUps,
            Journal journal,
            Clock clock,
            ZoneId deploymentZone) {
        this.cases = cases;
        this.parties = parties;
        this.organisations = organisations;
        this.numbers = numbers;
        this.requests = requests;
        this.messages = messages;
        this.waitingMails = waitingMails;
        this.grounds = grounds;
        this.followUps = followUps;
        this.journal = journal;
        this.clock = clock;
        this.zone = deploymentZone;
    }

    /** @return the draft that asks, or the mail that has not gone out where nothing is left to ask */
    @Transactional
    public UUID draft(Ask ask, Actor actor) {
        return draftAll(List.of(ask), actor).getFirst();
    }

    /**
     * Leaves what a mail asks that has not gone out to that mail.
     *
     * @return for each ask, in their order, the draft about what no other mail waited about; where nothing was left, the one that waits
     *     about the first of its incidents
     * @throws Unfit when a ground that was given is none to notify an incident on
     */
    @Transactional
    public List<UUID> draftAll(List<Ask> asks, Actor actor) {
        waitingMails.lock(asks.stream().map(Ask::party).toList());
        WaitingMails.Waiting waiting = waitingMails.of(asks);
        List<Ask> left = asks.stream().map(waiting::leftOf).toList();
        Iterator<UUID> anew = draftAnew(
                        left.stream().filter(ask -> !ask.incidents().isEmpty()).toList(), actor)
                .iterator();
        return IntStream.range(0, asks.size())
                .mapToObj(i -> left.get(i).incidents().isEmpty() ? waiting.mailOf(asks.get(i)) : anew.next())
                .toList();
    }

    /** About how many of the incidents a mail to the party waits already. */
    public int waitingAbout(Ask ask) {
        return waitingMails.of(List.of(ask)).mails().size();
    }

    private List<UUID> draftAnew(List<Ask> asks, Actor actor) {
        Set<UUID> incidents =
                asks.stream().flatMap(ask -> ask.incidents().stream()).collect(Collectors.toSet());
        Map<UUID, CaseFacts> facts = cases.of(incidents);
        Map<Pair, Known> known = requests.knownOf(asks.stream()
                .flatMap(ask -> DraftedTogether.pairs(ask).stream())
                .collect(Collectors.toSet()));
        requireGrounds(asks, known);
        Map<UUID, Party> asked = parties(asks.stream().map(Ask::party).collect(Collectors.toSet()));
        List<UUID> ids = asks.stream().map(_ -> Ids.next()).toList();
        List<String> given = numbers.next(Numbers.Kind.MAIL, ids);
        long[] entries = journal.appendAll(ids.stream()
                .map(id -> Entry.of(actor, "request.drafted", id, null, Map.of()))
                .toList());
        DraftedTogether together = new DraftedTogether(facts, asked, known, requests.standing(incidents));
        Writer us = writer();
        for (int i = 0; i < ids.size(); i++) {
            together.add(asks.get(i), ids.get(i), given.get(i), entries[i], us, zone);
        }
        requests.insert(together.fresh());
        messages.insert(together.drafts(), actor.id(), clock.instant());
        return ids;
    }

    /** Of new requests only: one that exists keeps the ground that it was drafted with. */
    private void requireGrounds(List<Ask> asks, Map<Pair, Known> known) {
        List<HandlingIncidents.Handled> notified = new ArrayList<>();
        for (Ask ask : asks) {
            String ground = ask.ground();
            if (ground != null) {
                DraftedTogether.pairs(ask).stream()
                        .filter(pair -> !known.containsKey(pair))
                        .map(pair -> new HandlingIncidents.Handled(
                                pair.incident(), HandlingStatus.NOTIFIED, ground, clock.instant(), null))
                        .forEach(notified::add);
            }
        }
        grounds.require(notified);
    }

    /** Asks the party of a request that was drafted before again, about the same incident. */
    @Transactional
    public UUID again(UUID request, Actor actor) {
        if (requests.asksOf(List.of(request)).isEmpty()) {
            throw new NoSuchCase("Request", request.toString());
        }
        return allAgain(List.of(request), actor).getFirst();
    }

    /**
     * Asks each of the parties of these requests again, about all of them that are its own and not settled yet.
     *
     * @return the drafts, and the mails that waited already
     * @throws Unfit when every incident is closed or found to have stopped
     */
    @Transactional
    public List<UUID> allAgain(Collection<UUID> requested, Actor actor) {
        Set<UUID> unsettled = followUps.unsettled(requested);
        if (unsettled.isEmpty()) {
            throw Unfit.settled();
        }
        return draftAll(requests.asksOf(unsettled), actor);
    }

    /**
     * Changes a draft's words and addresses before it is approved.
     *
     * @param read the revision that the writer had before him
     * @throws Unfit when somebody else rewrote it since
     */
    @Transactional
    public void rewriteAsRead(DraftRequest draft, int read, Actor actor) {
        messages.requireRevision(messages.drafts(List.of(draft.id())).getFirst(), read);
        rewrite(draft, actor);
    }

    /** Changes a draft's words and addresses, whatever they are by now. */
    @Transactional
    public void rewrite(DraftRequest draft, Actor actor) {
        messages.rewrite(draft);
        journal.append(actor, "request.rewritten", draft.id(), null, Map.of());
    }

    @Transactional
    public void discard(UUID message, @Nullable String why, Actor actor) {
        messages.discard(message);
        journal.append(actor, "request.discarded", message, why, Map.of());
    }

    private Map<UUID, Party> parties(Collection<UUID> ids) {
        Map<UUID, Party> found = parties.all(ids).stream().collect(Collectors.toMap(Party::id, Function.identity()));
        ids.stream().filter(id -> !found.containsKey(id)).findFirst().ifPresent(id -> {
            throw new NoSuchCase("Party", id.toString());
        });
        return found;
    }

    private Writer writer() {
        Organisation us = organisations.ours();
        return new Writer(us.nameJa(), us.nameEn(), us.mail(), us.phone(), us.web(), us.prefix());
    }
}
