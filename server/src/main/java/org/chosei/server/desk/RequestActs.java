package org.chosei.server.desk;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.coordination.DraftRequest;
import org.chosei.core.coordination.LeakFound;
import org.chosei.core.coordination.MadeBy;
import org.chosei.core.directory.Party.Coverage;
import org.chosei.core.directory.PartyLine;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.post.Mailbox;
import org.chosei.server.account.Needs;
import org.chosei.server.coordination.Approving;
import org.chosei.server.coordination.Ask;
import org.chosei.server.coordination.Drafting;
import org.chosei.server.coordination.Made;
import org.chosei.server.coordination.Making;
import org.chosei.server.coordination.Unfit;
import org.chosei.server.directory.EditingParties;
import org.chosei.server.journal.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drafts, changes, approves and records requests. */
@Controller
@ConditionalOnWebApplication
class RequestActs {
    private final Drafting drafting;
    private final Approving approving;
    private final Making making;
    private final EditingParties editing;
    private final Mails mails;
    private final Clock clock;
    private final MessageSource texts;

    RequestActs(
            Drafting drafting,
            Approving approving,
            Making making,
            EditingParties editing,
            Mails mails,
            Clock clock,
            MessageSource texts) {
        this.drafting = drafting;
        this.approving = approving;
        this.making = making;
        this.editing = editing;
        this.mails = mails;
        this.clock = clock;
        this.texts = texts;
    }

    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/desk/incidents/{id}/requests")
    String draft(@PathVariable UUID id, @RequestParam UUID party, Actor actor) {
        return "redirect:/desk/requests/" + drafting.draft(new Ask(party, List.of(id), null, null), actor);
    }

    /** Asks somebody whom the directory does not know yet; what is typed is entered there, unverified. */
    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/desk/incidents/{id}/requests/other")
    String draftToOther(
            @PathVariable UUID id,
            @RequestParam PartyRole role,
            @RequestParam String name,
            @RequestParam String address,
            @RequestParam String country,
            @RequestParam String language,
            Actor actor,
            RedirectAttributes next) {
        try {
            PartyLine line = new PartyLine(
                    role,
                    name.strip(),
                    country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT),
                    language,
                    Coverage.NOTHING,
                    List.of(Mailbox.of(address.strip()).address()),
                    "typed");
            return draft(id, editing.enter(line, actor), actor);
        } catch (IllegalArgumentException e) {
            next.addFlashAttribute("refused", e.getMessage());
            return "redirect:/desk/incidents/%s/requests/new".formatted(id);
        }
    }

    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/desk/requests/{id}")
    String rewrite(
            @PathVariable UUID id,
            @RequestParam String to,
            @RequestParam String subject,
            @RequestParam String body,
            Actor actor,
            Locale locale,
            RedirectAttributes next) {
        return after(id, "rewritten", locale, next, () -> {
            Mail mail = mails.find(id).orElseThrow();
            List<Mailbox> recipients = Arrays.stream(to.split("[,\\s]+"))
                    .filter(address -> !address.isBlank())
                    .map(Mailbox::of)
                    .toList();
            drafting.rewrite(
                    new DraftRequest(
                            id,
                            mail.number(),
                            mail.kind(),
                            recipients,
                            List.of(),
                            mail.language(),
                            subject.strip(),
                            body.replace("\r\n", "\n"),
                            List.of()),
                    actor);
        });
    }

    @Needs(Permission.APPROVE_REQUESTS)
    @PostMapping("/desk/requests/{id}/approve")
    String approve(@PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes next) {
        return after(id, "approved", locale, next, () -> approving.approve(id, actor));
    }

    /** The party was asked by its own form, by API or by telephone (counting rule 15). */
    @Needs(Permission.APPROVE_REQUESTS)
    @PostMapping("/desk/requests/{id}/record")
    String record(@PathVariable UUID id, @RequestParam MadeBy by, Actor actor, Locale locale, RedirectAttributes next) {
        return after(id, "recorded", locale, next, () -> making.recordAsMade(new Made(id, by, clock.instant()), actor));
    }

    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/desk/requests/{id}/discard")
    String discard(
            @PathVariable UUID id, @RequestParam String reason, Actor actor, Locale locale, RedirectAttributes next) {
        after(id, "discarded", locale, next, () -> drafting.discard(id, reason, actor));
        return "redirect:/desk/requests";
    }

    private String after(UUID id, String done, Locale locale, RedirectAttributes next, Runnable act) {
        try {
            act.run();
            next.addFlashAttribute(Done.NAME, new Done(texts.getMessage("desk.done." + done, null, locale), null));
        } catch (LeakFound | Unfit | IllegalArgumentException refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/desk/requests/" + id;
    }
}
