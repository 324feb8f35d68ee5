package org.chosei.server.desk;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.report.Category;
import org.chosei.server.account.Needs;
import org.chosei.server.coordination.HandlingIncidents;
import org.chosei.server.incident.ClosingIncidents;
import org.chosei.server.incident.Deciding;
import org.chosei.server.incident.Incident;
import org.chosei.server.incident.Incidents;
import org.chosei.server.incident.Notes;
import org.chosei.server.journal.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    private final Incidents incidents;
    private final ZoneId zone;

    IncidentActs(
            Deciding deciding,
            ClosingIncidents closing,
            Notes notes,
            HandlingIncidents handling,
            Incidents incidents,
            ZoneId deploymentZone) {
        this.deciding = deciding;
        this.closing = closing;
        this.notes = notes;
        this.handling = handling;
        this.incidents = incidents;
        this.zone = deploymentZone;
    }

    /** @param shown category that the page showed to whoever decides */
    @PostMapping("/category")
    String recategorise(
            @PathVariable UUID id,
            @RequestParam Category category,
            @RequestParam Category shown,
            @RequestParam String reason,
            Actor actor,
            Form form) {
        form.carryOut("desk.done.recategorised", () -> deciding.recategorise(id, category, shown, reason, actor));
        return page(id);
    }

    @PostMapping("/merge")
    String merge(
            @PathVariable UUID id, @RequestParam String into, @RequestParam String reason, Actor actor, Form form) {
        Incident main = incidents.byNumber(into.strip()).orElse(null);
        if (main == null) {
            form.refuse(form.text("desk.incident.no-number", into));
            return page(id);
        }
        boolean merged = form.carryOut("desk.done.merged", () -> deciding.merge(id, main.id(), reason, actor));
        return page(merged ? main.id() : id);
    }

    @PostMapping("/split")
    String split(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> reports,
            @RequestParam(defaultValue = "false") boolean inherits,
            @RequestParam String reason,
            Actor actor,
            Form form) {
        form.carryOut("desk.done.split", () -> deciding.split(id, reports, inherits, reason, actor));
        return page(id);
    }

    @PostMapping("/brand")
    String brand(
            @PathVariable UUID id, @RequestParam String brand, @RequestParam String reason, Actor actor, Form form) {
        form.carryOut(
                "desk.done.branded", () -> deciding.decideBrand(id, brand.isBlank() ? null : brand, reason, actor));
        return page(id);
    }

    @PostMapping("/owner")
    String owner(@PathVariable UUID id, @RequestParam String owner, Actor actor, Form form) {
        form.carryOut("desk.done.assigned", () -> deciding.assignOwner(id, owner.isBlank() ? null : owner, actor));
        return page(id);
    }

    /** @param stoppedAt in the deployment's zone, to the second; empty when it is closed for another reason than a confirmed stop */
    @PostMapping("/close")
    String close(
            @PathVariable UUID id,
            @RequestParam String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime stoppedAt,
            Actor actor,
            Form form) {
        form.carryOut(
                "desk.done.closed",
                () -> closing.close(
                        id,
                        reason,
                        stoppedAt == null ? null : stoppedAt.atZone(zone).toInstant(),
                        actor));
        return page(id);
    }

    @PostMapping("/reopen")
    String reopen(@PathVariable UUID id, @RequestParam String reason, Actor actor, Form form) {
        form.carryOut("desk.done.reopened", () -> closing.reopen(id, reason, actor));
        return page(id);
    }

    @PostMapping("/notes")
    String note(@PathVariable UUID id, @RequestParam String text, Actor actor, Form form) {
        form.carryOut("desk.done.noted", () -> notes.add(id, text, actor));
        return page(id);
    }

    /** @param ground a handling status and its ground, as {@code NOT_NEEDED:LOW_THREAT}; {@code UNDECIDED:} takes both back */
    @PostMapping("/handling")
    String handle(@PathVariable UUID id, @RequestParam String ground, Actor actor, Form form) {
        String[] parts = ground.split(":", 2);
        form.carryOut(
                "desk.done.handled",
                () -> handling.decide(id, HandlingStatus.valueOf(parts[0]), parts[parts.length - 1], null, actor));
        return page(id);
    }

    private static String page(UUID id) {
        return "redirect:/desk/incidents/" + id;
    }
}
