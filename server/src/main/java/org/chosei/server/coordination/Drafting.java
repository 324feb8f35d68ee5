package org.chosei.server.coordination;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chosei.core.coordination.CaseFacts;
import org.chosei.core.coordination.DraftRequest;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.coordination.MessageKind;
import org.chosei.core.coordination.RequestText;
import org.chosei.core.coordination.Writer;
import org.chosei.core.directory.Contact;
import org.chosei.core.directory.Party;
import org.chosei.core.post.Mailbox;
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
 * was asked of the same party before is carried again, and where nothing is new the mail is a reminder.
 */
@Component
public class Drafting {
    private final CaseFactsStore cases;
    private final Parties parties;
    private final Organisations organisations;
    private final Numbers numbers;
    private final RequestStore requests;
    private final MessageStore messages;
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
            Journal journal,
            Clock clock,
            ZoneId deploymentZone) {
        this.cases = cases;
        this.parties = parties;
        this.organisations = organisations;
        this.numbers = numbers;
        this.requests = requests;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
        this.zone = deploymentZone;
    }

    /** @return the drafted message */
    @Transactional
    public UUID draft(Ask ask, Actor actor) {
        return draftAll(List.of(ask), actor).getFirst();
    }

    /** @return the drafted messages, in the order of what is to be asked */
    @Transactional
    public List<UUID> draftAll(List<Ask> asks, Actor actor) {
        Map<UUID, CaseFacts> facts =
                cases.of(asks.stream().flatMap(ask -> ask.incidents().stream()).collect(Collectors.toSet()));
        Map<UUID, Party> asked = parties(asks.stream().map(Ask::party).collect(Collectors.toSet()));
        List<UUID> ids = asks.stream().map(_ -> Ids.next()).toList();
        List<String> given = numbers.next(Numbers.Kind.MAIL, ids);
        long[] entries = journal.appendAll(ids.stream()
                .map(id -> Entry.of(actor, "request.drafted", id, null, Map.of()))
                .toList());
        Map<RequestStore.Pair, RequestStore.Known> known = requests.knownOf(pairs(asks));
        Map<RequestStore.Pair, UUID> byPair = new HashMap<>();
        known.forEach((pair, request) -> byPair.put(pair, request.id()));
        requests.insert(fresh(asks, entries, facts, asked, byPair));
        messages.insert(drafts(asks, ids, given, facts, asked, byPair, remindable(known)), actor.id(), clock.instant());
        return ids;
    }

    /** Drafts a mail to the party of a request that was drafted before, about the same incident. */
    @Transactional
    public UUID again(UUID request, Actor actor) {
        Ask ask = requests.askOf(request).orElseThrow(() -> new NoSuchCase("Request", request.toString()));
        return draftAll(List.of(ask), actor).getFirst();
    }

    /** Changes a draft's words and addresses before it is approved. */
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

    private static Set<RequestStore.Pair> pairs(List<Ask> asks) {
        return asks.stream()
                .flatMap(ask -> ask.incidents().stream().map(incident -> new RequestStore.Pair(incident, ask.party())))
                .collect(Collectors.toSet());
    }

    private static Set<RequestStore.Pair> remindable(Map<RequestStore.Pair, RequestStore.Known> known) {
        return known.entrySet().stream()
                .filter(one -> one.getValue().counts())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Requests that did not exist yet; their ids are put into {@code byPair}. */
    private static List<RequestStore.Fresh> fresh(
            List<Ask> asks,
            long[] entries,
            Map<UUID, CaseFacts> facts,
            Map<UUID, Party> asked,
            Map<RequestStore.Pair, UUID> byPair) {
        List<RequestStore.Fresh> fresh = new ArrayList<>();
        for (int i = 0; i < entries.length; i++) {
            Ask ask = asks.get(i);
            for (UUID incident : new HashSet<>(ask.incidents())) {
                RequestStore.Pair pair = new RequestStore.Pair(incident, ask.party());
                if (!byPair.containsKey(pair)) {
                    UUID id = Ids.next();
                    byPair.put(pair, id);
                    String ground = ask.ground() != null
                            ? ask.ground()
                            : HandlingStatus.usualGround(
                                    Objects.requireNonNull(facts.get(incident)).category());
                    fresh.add(new RequestStore.Fresh(
                            id, incident, Objects.requireNonNull(asked.get(ask.party())), ground, entries[i]));
                }
            }
        }
        return fresh;
    }

    private List<MessageStore.Drafted> drafts(
            List<Ask> asks,
            List<UUID> ids,
            List<String> given,
            Map<UUID, CaseFacts> facts,
            Map<UUID, Party> asked,
            Map<RequestStore.Pair, UUID> byPair,
            Set<RequestStore.Pair> remindable) {
        Organisation us = organisations.ours();
        Writer writer = new Writer(us.nameJa(), us.nameEn(), us.mail(), us.phone(), us.web());
        List<MessageStore.Drafted> drafts = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Ask ask = asks.get(i);
            Party party = Objects.requireNonNull(asked.get(ask.party()));
            boolean again = pairs(List.of(ask)).stream().allMatch(remindable::contains);
            List<CaseFacts> told =
                    ask.incidents().stream().distinct().map(facts::get).toList();
            RequestText.Addressee to =
                    new RequestText.Addressee(party.name(), party.role(), party.language(), given.get(i), ask.reason());
            RequestText.Written text =
                    again ? RequestText.reminder(told, to, writer, zone) : RequestText.request(told, to, writer, zone);
            List<UUID> carried = told.stream()
                    .map(one -> byPair.get(new RequestStore.Pair(one.incident(), party.id())))
                    .toList();
            drafts.add(new MessageStore.Drafted(
                    party.id(),
                    new DraftRequest(
                            ids.get(i),
                            given.get(i),
                            again ? MessageKind.REMINDER : MessageKind.REQUEST,
                            party.preferred()
                                    .map(Contact::address)
                                    .map(Mailbox::of)
                                    .map(List::of)
                                    .orElse(List.of()),
                            List.of(),
                            party.language(),
                            text.subject(),
                            text.body(),
                            carried)));
        }
        return drafts;
    }
}
