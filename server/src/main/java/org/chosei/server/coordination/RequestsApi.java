package org.chosei.server.coordination;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.chosei.core.account.Permission;
import org.chosei.core.coordination.DraftRequest;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.coordination.MadeBy;
import org.chosei.core.directory.Party.Coverage;
import org.chosei.core.directory.PartyLine;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.post.Mailbox;
import org.chosei.server.account.Caller;
import org.chosei.server.account.Needs;
import org.chosei.server.directory.EditingParties;
import org.chosei.server.directory.Parties;
import org.chosei.server.incident.Incidents;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/requests} and what an incident's page does with requests: whom to ask, draft, approve, record, handling status. */
@RestController
@RequestMapping("/api/v1")
class RequestsApi {
    private final Incidents incidents;
    private final Requests requests;
    private final Proposing proposing;
    private final Drafting drafting;
    private final Approving approving;
    private final Making making;
    private final HandlingIncidents handling;
    private final MessageStore messages;
    private final Parties parties;
    private final EditingParties editing;
    private final Clock clock;

    RequestsApi(
            Incidents incidents,
            Requests requests,
            Proposing proposing,
            Drafting drafting,
            Approving approving,
            Making making,
            HandlingIncidents handling,
            MessageStore messages,
            Parties parties,
            EditingParties editing,
            Clock clock) {
        this.incidents = incidents;
        this.requests = requests;
        this.proposing = proposing;
        this.drafting = drafting;
        this.approving = approving;
        this.making = making;
        this.handling = handling;
        this.messages = messages;
        this.parties = parties;
        this.editing = editing;
        this.clock = clock;
    }

    record NewParty(
            String name,
            @Nullable String email,
            @Nullable String country,
            @Nullable String language) {}

    record NewRequest(
            PartyRole partyRole,
            NewParty party,
            @Nullable String ground,
            @Nullable String reason) {}

    record Draft(UUID id, String subject, String body, String status) {}

    record Text(
            @Nullable String subject,
            @Nullable String body,
            @Nullable List<String> to,
            @Nullable List<String> cc) {}

    record ByHand(MadeBy by, @Nullable Instant sentAt) {}

    record Discard(String reason) {}

    record Handle(
            HandlingStatus status,
            @Nullable String ground,
            @Nullable String reason) {}

    record Decided(long entry) {}

    @Needs(Permission.READ_REQUESTS)
    @GetMapping("/incidents/{id}/proposals")
    List<Proposal> proposals(@PathVariable String id, @RequestParam(defaultValue = "") List<String> address) {
        return proposing.proposals(incident(id), address);
    }

    @Needs(Permission.READ_REQUESTS)
    @GetMapping("/incidents/{id}/requests")
    List<RequestView> ofIncident(@PathVariable String id) {
        return requests.ofIncident(incident(id));
    }

    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/incidents/{id}/requests")
    @Transactional
    public Draft draft(@PathVariable String id, @RequestBody NewRequest wanted, Caller caller) {
        UUID incident = incident(id);
        UUID party = party(wanted, caller);
        UUID message =
                drafting.draft(new Ask(party, List.of(incident), wanted.ground(), wanted.reason()), caller.actor());
        DraftRequest draft = messages.drafts(List.of(message)).getFirst();
        if (wanted.party().email() != null) {
            drafting.rewrite(draft.to(List.of(Mailbox.of(wanted.party().email())), List.of()), caller.actor());
        }
        return new Draft(draft.requests().getFirst(), draft.subject(), draft.body(), "DRAFT");
    }

    @Needs(Permission.READ_REQUESTS)
    @GetMapping("/requests/{id}")
    RequestView one(@PathVariable UUID id) {
        return requests.find(id).orElseThrow(() -> new NoSuchCase("Request", id.toString()));
    }

    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/requests/{id}/text")
    RequestView rewrite(@PathVariable UUID id, @RequestBody Text text, Caller caller) {
        DraftRequest draft = messages.drafts(List.of(draftOf(id))).getFirst();
        DraftRequest changed = draft.withText(
                        text.subject() == null ? draft.subject() : text.subject(),
                        text.body() == null ? draft.body() : text.body())
                .to(mailboxes(text.to(), draft.to()), mailboxes(text.cc(), draft.copied()));
        drafting.rewrite(changed, caller.actor());
        return one(id);
    }

    @Needs(Permission.APPROVE_REQUESTS)
    @PostMapping("/requests/{id}/approve")
    RequestView approve(@PathVariable UUID id, Caller caller) {
        approving.approve(draftOf(id), caller.actor());
        return one(id);
    }

    @Needs(Permission.APPROVE_REQUESTS)
    @PostMapping("/requests/{id}/record")
    RequestView record(@PathVariable UUID id, @RequestBody ByHand made, Caller caller) {
        Instant at = made.sentAt() == null ? clock.instant() : made.sentAt();
        making.recordAsMade(new Made(draftOf(id), made.by(), at), caller.actor());
        return one(id);
    }

    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/requests/{id}/discard")
    RequestView discard(@PathVariable UUID id, @RequestBody Discard discard, Caller caller) {
        drafting.discard(draftOf(id), discard.reason(), caller.actor());
        return one(id);
    }

    /** Drafts a reminder: the same party about the same incident. */
    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/requests/{id}/remind")
    Draft remind(@PathVariable UUID id, Caller caller) {
        UUID message = drafting.again(id, caller.actor());
        DraftRequest draft = messages.drafts(List.of(message)).getFirst();
        return new Draft(id, draft.subject(), draft.body(), "DRAFT");
    }

    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/incidents/{id}/handling")
    Decided handle(@PathVariable String id, @RequestBody Handle handle, Caller caller) {
        String ground = handle.ground() == null ? "" : handle.ground();
        return new Decided(handling.decide(incident(id), handle.status(), ground, handle.reason(), caller.actor()));
    }

    private UUID party(NewRequest wanted, Caller caller) {
        NewParty given = wanted.party();
        String country = given.country() == null || given.country().isBlank()
                ? null
                : given.country().toUpperCase(Locale.ROOT);
        List<String> addresses = Stream.ofNullable(given.email())
                .map(address -> Mailbox.of(address).address())
                .toList();
        return parties.known(wanted.partyRole(), given.name(), given.email())
                .map(known -> {
                    addresses.forEach(address -> editing.addContact(known.id(), address, "api", caller.actor()));
                    return known.id();
                })
                .orElseGet(() -> editing.enter(
                        new PartyLine(
                                wanted.partyRole(),
                                given.name(),
                                country,
                                "ja".equals(given.language()) ? "ja" : "en",
                                Coverage.NOTHING,
                                addresses,
                                "api"),
                        caller.actor()));
    }

    private UUID incident(String idOrNumber) {
        return incidents
                .byNumberOrId(idOrNumber)
                .orElseThrow(() -> new NoSuchCase("Incident", idOrNumber))
                .id();
    }

    private UUID draftOf(UUID id) {
        return requests.draftOf(id)
                .orElseThrow(() -> new Unfit(
                        "Request '%s' has no draft: it was sent, recorded or discarded, or is not known; draft a reminder with /remind"
                                .formatted(id)));
    }

    private static List<Mailbox> mailboxes(@Nullable List<String> given, List<Mailbox> otherwise) {
        return given == null ? otherwise : given.stream().map(Mailbox::of).toList();
    }
}
