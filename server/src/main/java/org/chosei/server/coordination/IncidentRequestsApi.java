package org.chosei.server.coordination;

import java.util.List;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.post.Mailbox;
import org.chosei.server.account.Caller;
import org.chosei.server.account.Needs;
import org.chosei.server.incident.Incidents;
import org.chosei.server.incident.NotUnderstood;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/incidents/{id}/…}: whom to ask, what was asked, a new request, and the handling status. */
@RestController
@RequestMapping("/api/v1/incidents/{id}")
class IncidentRequestsApi {
    private final Incidents incidents;
    private final Requests requests;
    private final Proposing proposing;
    private final AskedParty parties;
    private final Drafting drafting;
    private final MessageStore messages;
    private final RequestStore store;
    private final HandlingIncidents handling;
    private final Grounds grounds;

    IncidentRequestsApi(
            Incidents incidents,
            Requests requests,
            Proposing proposing,
            AskedParty parties,
            Drafting drafting,
            MessageStore messages,
            RequestStore store,
            HandlingIncidents handling,
            Grounds grounds) {
        this.incidents = incidents;
        this.requests = requests;
        this.proposing = proposing;
        this.parties = parties;
        this.drafting = drafting;
        this.messages = messages;
        this.store = store;
        this.handling = handling;
        this.grounds = grounds;
    }

    record NewRequest(
            PartyRole partyRole,
            AskedParty.Named party,
            @Nullable String ground,
            @Nullable String reason) {
        NewRequest {
            NotUnderstood.whenMissing(partyRole, "partyRole", "one of " + List.of(PartyRole.values()));
            NotUnderstood.whenMissing(party, "party", "an object with the party's name");
        }
    }

    record Handle(
            HandlingStatus status,
            @Nullable String ground,
            @Nullable String reason) {
        Handle {
            NotUnderstood.whenMissing(status, "status", "one of " + List.of(HandlingStatus.values()));
        }
    }

    record Decided(long entry) {}

    @Needs(Permission.READ_REQUESTS)
    @GetMapping("/proposals")
    List<Proposal> proposals(@PathVariable String id, @RequestParam(defaultValue = "") List<String> address) {
        return proposing.proposals(incident(id), address);
    }

    @Needs(Permission.READ_REQUESTS)
    @GetMapping("/requests")
    List<RequestView> ofIncident(@PathVariable String id) {
        return requests.ofIncident(incident(id));
    }

    /** The draft that asks the party; a mail that has not gone out yet stays as it is and is answered again. */
    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/requests")
    @Transactional
    public RequestsApi.Draft draft(@PathVariable String id, @RequestBody NewRequest wanted, Caller caller) {
        UUID incident = incident(id);
        UUID party = parties.of(wanted.partyRole(), wanted.party(), caller);
        String address = wanted.party().email();
        Mailbox to = address == null ? null : Mailbox.of(address.strip());
        UUID message =
                drafting.draft(new Ask(party, List.of(incident), wanted.ground(), wanted.reason(), to), caller.actor());
        return RequestsApi.Draft.of(store.carriedBy(message, incident), messages.asItStands(message));
    }

    /** Those that a handling status of this incident can have: of its category, valid on the day of its first report. */
    @Needs(Permission.READ_REQUESTS)
    @GetMapping("/grounds")
    List<Grounds.Ground> grounds(@PathVariable String id) {
        return grounds.ofIncident(incident(id));
    }

    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/handling")
    Decided handle(@PathVariable String id, @RequestBody Handle handle, Caller caller) {
        String ground = handle.ground() == null ? "" : handle.ground();
        return new Decided(handling.decide(incident(id), handle.status(), ground, handle.reason(), caller.actor()));
    }

    private UUID incident(String idOrNumber) {
        return incidents
                .byNumberOrId(idOrNumber)
                .orElseThrow(() -> new NoSuchCase("Incident", idOrNumber))
                .id();
    }
}
