package org.chosei.server.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chosei.core.account.Permission;
import org.chosei.core.report.Category;
import org.chosei.server.account.Needs;
import org.chosei.server.incident.Closure;
import org.chosei.server.incident.DecidingTogether;
import org.chosei.server.journal.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a handler does with several incidents of the list at once: one act, one undo, an entry in the journal for each of them. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/incidents/chosen")
@Needs(Permission.DECIDE_INCIDENTS)
class ChosenIncidents {
    private final DecidingTogether deciding;
    private final ZoneId zone;

    ChosenIncidents(DecidingTogether deciding, ZoneId deploymentZone) {
        this.deciding = deciding;
        this.zone = deploymentZone;
    }

    /** @param back the list that they were chosen from */
    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/ask")
    String ask(@RequestParam(defaultValue = "") List<UUID> incident, @RequestParam String back, Form form) {
        if (incident.isEmpty()) {
            form.refuse(form.text("desk.chosen.none"));
            return "redirect:" + UndoPages.safe(back);
        }
        return "redirect:/desk/requests/new?incident="
                + incident.stream().map(UUID::toString).collect(Collectors.joining("&incident="));
    }

    @PostMapping("/owner")
    String assign(
            @RequestParam(defaultValue = "") List<UUID> incident,
            @RequestParam String owner,
            @RequestParam String back,
            Actor actor,
            Form form) {
        carryOut(
                "desk.done.chosen.assigned",
                incident,
                form,
                () -> deciding.assign(incident, owner.isBlank() ? null : owner, actor));
        return "redirect:" + UndoPages.safe(back);
    }

    @PostMapping("/category")
    String recategorise(
            @RequestParam(defaultValue = "") List<UUID> incident,
            @RequestParam("to") Category category,
            @RequestParam String categoryReason,
            @RequestParam String back,
            Actor actor,
            Form form) {
        if (isGiven(categoryReason, form)) {
            carryOut(
                    "desk.done.chosen.recategorised",
                    incident,
                    form,
                    () -> deciding.recategorise(incident, category, categoryReason.strip(), actor));
        }
        return "redirect:" + UndoPages.safe(back);
    }

    /** @param stoppedAt of all of them, in the deployment's zone; empty when they are closed for another reason than a confirmed stop */
    @PostMapping("/close")
    String close(
            @RequestParam(defaultValue = "") List<UUID> incident,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime stoppedAt,
            @RequestParam String closeReason,
            @RequestParam String back,
            Actor actor,
            Form form) {
        Instant stopped = stoppedAt == null ? null : stoppedAt.atZone(zone).toInstant();
        if (isGiven(closeReason, form)) {
            carryOut(
                    "desk.done.chosen.closed",
                    incident,
                    form,
                    () -> deciding.close(
                            incident.stream()
                                    .map(each -> new Closure(each, stopped))
                                    .toList(),
                            closeReason.strip(),
                            actor));
        }
        return "redirect:" + UndoPages.safe(back);
    }

    private static boolean isGiven(String reason, Form form) {
        if (reason.isBlank()) {
            form.refuse(form.text("desk.chosen.no-reason"));
        }
        return !reason.isBlank();
    }

    private static void carryOut(String done, List<UUID> chosen, Form form, Supplier<List<Long>> act) {
        if (chosen.isEmpty()) {
            form.refuse(form.text("desk.chosen.none"));
            return;
        }
        form.attempt(() -> {
            List<Long> entries = act.get();
            int left = chosen.size() - entries.size();
            form.tell(
                    form.text(done, entries.size()) + (left == 0 ? "" : form.text("desk.done.chosen.left", left)),
                    entries);
        });
    }
}
