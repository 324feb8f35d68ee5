package org.chosei.server.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chosei.core.account.Permission;
import org.chosei.core.coordination.MadeBy;
import org.chosei.core.directory.PartyLine;
import org.chosei.server.account.Needs;
import org.chosei.server.coordination.Approving;
import org.chosei.server.coordination.Ask;
import org.chosei.server.coordination.CameBack;
import org.chosei.server.coordination.Drafting;
import org.chosei.server.coordination.Made;
import org.chosei.server.coordination.Mail;
import org.chosei.server.coordination.Mails;
import org.chosei.server.coordination.Making;
import org.chosei.server.coordination.Verifying;
import org.chosei.server.directory.EditingParties;
import org.chosei.server.journal.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drafts, approves, records and discards requests. */
@Controller
@ConditionalOnWebApplication
class RequestActs {
    private final Drafting drafting;
    private final Verifying verifying;
    private final Approving approving;
    private final Making making;
    private final CameBack cameBack;
    private final EditingParties editing;
    private final Mails mails;
    private final Clock clock;

    RequestActs(
            Drafting drafting,
            Verifying verifying,
            Approving approving,
            Making making,
            CameBack cameBack,
            EditingParties editing,
            Mails mails,
            Clock clock) {
        this.drafting = drafting;
        this.verifying = verifying;
        this.approving = approving;
        this.making = making;
        this.cameBack = cameBack;
        this.editing = editing;
        this.mails = mails;
        this.clock = clock;
    }

    /** What a draft to the party waits about already is told and left to that draft. */
    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/desk/requests/new")
    String draft(@RequestParam List<UUID> incident, @RequestParam UUID party, Actor actor, Form form) {
        Ask ask = new Ask(party, incident, null, null);
        int waiting = drafting.waitingAbout(ask);
        if (waiting > 0) {
            form.tell(form.text("desk.done.waiting", waiting), List.of());
        }
        return page(drafting.draft(ask, actor));
    }

    /** Asks somebody whom the directory does not know yet; what is typed is entered there, unverified. */
    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/desk/requests/other")
    String draftToOther(
            @RequestParam List<UUID> incident,
            @RequestParam String address,
            @RequestParam Map<String, String> line,
            Actor actor,
            Form form) {
        UUID[] party = new UUID[1];
        Map<String, String> typed = new HashMap<>(line);
        typed.put("addresses", address.strip());
        typed.put("provenance", "typed");
        if (form.attempt(() -> party[0] = editing.enter(PartyLine.of(typed), actor))) {
            return draft(incident, party[0], actor, form);
        }
        return "redirect:/desk/requests/new?incident="
                + incident.stream().map(UUID::toString).collect(Collectors.joining("&incident="));
    }

    /** Writes to the same party about those of the incidents again that are not over; it is a reminder when it was asked before. */
    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/desk/requests/{id}/remind")
    String remind(@PathVariable UUID id, Actor actor, Form form) {
        Mail mail = mails.find(id).orElseThrow();
        if (mail.party() == null) {
            form.refuse(form.text("desk.remind.reporter"));
            return page(id);
        }
        List<UUID> drafts = new ArrayList<>();
        form.attempt(() -> drafts.addAll(drafting.allAgain(mails.requestsIn(id).values(), actor)));
        return page(drafts.isEmpty() ? id : drafts.getFirst());
    }

    /** A person looked the recipients up; without that the draft is held back. */
    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/desk/requests/{id}/verify")
    String verify(@PathVariable UUID id, Actor actor, Form form) {
        form.carryOutForGood("desk.done.verified", () -> verifying.verify(List.of(id), actor));
        return page(id);
    }

    /** From the queue it goes on with the next draft about the same incidents, then back to where the handler came from. */
    @Needs(Permission.APPROVE_REQUESTS)
    @PostMapping("/desk/requests/{id}/approve")
    String approve(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String from,
            Actor actor,
            Form form) {
        boolean approved =
                form.carryOutForGood("desk.done.approved", () -> approving.approveAsRead(id, revision, actor));
        String back = from.isEmpty() ? "" : "?from=" + (from.equals("due") ? "due" : "queue");
        if (!approved || from.isEmpty()) {
            return page(id) + back;
        }
        return from.equals("due")
                ? "redirect:/desk/requests/due"
                : mails.nextDraftBeside(id).map(draft -> page(draft) + back).orElse("redirect:/desk");
    }

    /** The party was asked by its own form, by API or by telephone (counting rule 15). */
    @Needs(Permission.APPROVE_REQUESTS)
    @PostMapping("/desk/requests/{id}/record")
    String record(@PathVariable UUID id, @RequestParam MadeBy by, Actor actor, Form form) {
        form.carryOutForGood("desk.done.recorded", () -> making.recordAsMade(new Made(id, by, clock.instant()), actor));
        return page(id);
    }

    /** The party or its host says by other means than a delivery report that the mail reached nobody. */
    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/desk/requests/{id}/bounced")
    String bounced(@PathVariable UUID id, @RequestParam String reason, Actor actor, Form form) {
        form.carryOutForGood("desk.done.bounced", () -> cameBack.tell(id, reason, actor));
        return page(id);
    }

    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/desk/requests/{id}/discard")
    String discard(@PathVariable UUID id, @RequestParam String reason, Actor actor, Form form) {
        return form.carryOutForGood("desk.done.discarded", () -> drafting.discard(id, reason, actor))
                ? "redirect:/desk/requests"
                : page(id);
    }

    private static String page(UUID id) {
        return "redirect:/desk/requests/" + id;
    }
}
