package org.chosei.server.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chosei.core.account.Permission;
import org.chosei.core.report.Category;
import org.chosei.server.account.Needs;
import org.chosei.server.directory.Organisations;
import org.chosei.server.incident.Closure;
import org.chosei.server.incident.DecidingTogether;
import org.chosei.server.incident.Incidents;
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
    private final Incidents incidents;
    private final Organisations organisations;
    private final ZoneId zone;

    ChosenIncidents(
            DecidingTogether deciding, Incidents incidents, Organisations organisations, ZoneId deploymentZone) {
        this.deciding = deciding;
        this.incidents = incidents;
        this.organisations = organisations;
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

    /** A row's category as the list showed it, written {@code ID=PHISHING}: what somebody else decided since is not put over. */
    record ShownCategory(UUID incident, Category category) {
        public static ShownCategory valueOf(String written) {
            String[] parts = written.split("=", 2);
            return new ShownCategory(UUID.fromString(parts[0]), Category.valueOf(parts[parts.length - 1]));
        }
    }

    @PostMapping("/category")
    String recategorise(
            @RequestParam(defaultValue = "") List<UUID> incident,
            @RequestParam(defaultValue = "") List<ShownCategory> shown,
            @RequestParam("to") Category category,
            @RequestParam String categoryReason,
            @RequestParam String back,
            Actor actor,
            Form form) {
        if (isGiven(categoryReason, form)) {
            Map<UUID, Category> chosen = shown.stream()
                    .filter(row -> incident.contains(row.incident()))
                    .collect(Collectors.toMap(ShownCategory::incident, ShownCategory::category, (first, _) -> first));
            carryOut(
                    incident,
                    form,
                    () -> tell(deciding.recategorise(chosen, category, categoryReason.strip(), actor), chosen, form));
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

    private void tell(DecidingTogether.Recategorised done, Map<UUID, Category> chosen, Form form) {
        List<UUID> meanwhile = done.meanwhile();
        String told = told("desk.done.chosen.recategorised", done.entries(), chosen.size() - meanwhile.size(), form);
        if (!meanwhile.isEmpty()) {
            String numbers = incidents.findAll(meanwhile).stream()
                    .map(one -> organisations.ours().token(one.number()))
                    .collect(Collectors.joining(", "));
            form.refusePartly(told, form.text("desk.chosen.meanwhile", numbers));
        }
        form.tell(told, done.entries());
    }

    private static void carryOut(String done, List<UUID> chosen, Form form, Supplier<List<Long>> act) {
        carryOut(chosen, form, () -> {
            List<Long> entries = act.get();
            form.tell(told(done, entries, chosen.size(), form), entries);
        });
    }

    private static void carryOut(List<UUID> chosen, Form form, Runnable act) {
        if (chosen.isEmpty()) {
            form.refuse(form.text("desk.chosen.none"));
        } else {
            form.attempt(act);
        }
    }

    /** How many it was done to, and how many were so already. */
    private static String told(String done, List<Long> entries, int concerned, Form form) {
        int left = concerned - entries.size();
        return form.text(done, entries.size()) + (left == 0 ? "" : form.text("desk.done.chosen.left", left));
    }
}
