package org.chosei.server.desk;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.report.Category;
import org.chosei.server.account.Needs;
import org.chosei.server.coordination.HandlingIncidents;
import org.chosei.server.incident.ClosingIncidents;
import org.chosei.server.incident.Deciding;
import org.chosei.server.incident.Notes;
import org.chosei.server.journal.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a handler does with an incident; each act is one journal entry and can be undone from the key bar or the timeline. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/incidents/{id}")
@Needs(Permission.DECIDE_INCIDENTS)
class IncidentActs {
    private final Deciding deciding;
    private final ClosingIncidents closing;
    private final Notes notes;
    private final HandlingIncidents handling;
    private final IncidentList list;
    private final MessageSource texts;
    private final ZoneId zone;

    IncidentActs(
            Deciding deciding,
            ClosingIncidents closing,
            Notes notes,
            HandlingIncidents handling,
            IncidentList list,
            MessageSource texts,
            ZoneId deploymentZone) {
        this.deciding = deciding;
        this.closing = closing;
        this.notes = notes;
        this.handling = handling;
        this.list = list;
        this.texts = texts;
        this.zone = deploymentZone;
    }

    @PostMapping("/category")
    String recategorise(
            @PathVariable UUID id,
            @RequestParam Category category,
            @RequestParam String reason,
            Actor actor,
            Locale locale,
            RedirectAttributes next) {
        return after(id, () -> deciding.recategorise(id, category, reason, actor), "recategorised", locale, next);
    }

    @PostMapping("/merge")
    String merge(
            @PathVariable UUID id,
            @RequestParam String into,
            @RequestParam String reason,
            Actor actor,
            Locale locale,
            RedirectAttributes next) {
        UUID main = list.byNumber(into).orElse(null);
        if (main == null) {
            next.addFlashAttribute("refused", texts.getMessage("desk.incident.no-number", new Object[] {into}, locale));
            return "redirect:/desk/incidents/" + id;
        }
        return after(id, () -> deciding.merge(id, main, reason, actor), "merged", locale, next);
    }

    @PostMapping("/split")
    String split(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> reports,
            @RequestParam(defaultValue = "false") boolean inherits,
            @RequestParam String reason,
            Actor actor,
            Locale locale,
            RedirectAttributes next) {
        return after(id, () -> deciding.split(id, reports, inherits, reason, actor), "split", locale, next);
    }

    @PostMapping("/brand")
    String brand(
            @PathVariable UUID id,
            @RequestParam String brand,
            @RequestParam String reason,
            Actor actor,
            Locale locale,
            RedirectAttributes next) {
        return after(
                id,
                () -> deciding.decideBrand(id, brand.isBlank() ? null : brand, reason, actor),
                "branded",
                locale,
                next);
    }

    @PostMapping("/owner")
    String owner(
            @PathVariable UUID id, @RequestParam String owner, Actor actor, Locale locale, RedirectAttributes next) {
        return after(
                id, () -> deciding.assignOwner(id, owner.isBlank() ? null : owner, actor), "assigned", locale, next);
    }

    /** @param stoppedAt in the deployment's zone, empty when it is closed for another reason than a confirmed stop */
    @PostMapping("/close")
    String close(
            @PathVariable UUID id,
            @RequestParam String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime stoppedAt,
            Actor actor,
            Locale locale,
            RedirectAttributes next) {
        return after(
                id,
                () -> closing.close(
                        id,
                        reason,
                        stoppedAt == null ? null : stoppedAt.atZone(zone).toInstant(),
                        actor),
                "closed",
                locale,
                next);
    }

    @PostMapping("/reopen")
    String reopen(
            @PathVariable UUID id, @RequestParam String reason, Actor actor, Locale locale, RedirectAttributes next) {
        return after(id, () -> closing.reopen(id, reason, actor), "reopened", locale, next);
    }

    @PostMapping("/notes")
    String note(@PathVariable UUID id, @RequestParam String text, Actor actor, Locale locale, RedirectAttributes next) {
        return after(id, () -> notes.add(id, text, actor), "noted", locale, next);
    }

    /** @param ground a handling status and its ground, as {@code NOT_NEEDED:LOW_THREAT}; {@code UNDECIDED:} takes both back */
    @PostMapping("/handling")
    String handle(
            @PathVariable UUID id, @RequestParam String ground, Actor actor, Locale locale, RedirectAttributes next) {
        String[] parts = ground.split(":", 2);
        HandlingStatus status = HandlingStatus.valueOf(parts[0]);
        return after(id, () -> handling.decide(id, status, parts[1], null, actor), "handled", locale, next);
    }

    private String after(UUID id, Refusals.Act act, String done, Locale locale, RedirectAttributes next) {
        Refusals.carryOut(act, texts.getMessage("desk.done." + done, null, locale), next);
        return "redirect:/desk/incidents/" + id;
    }
}
