package org.chosei.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chosei.core.account.Permission;
import org.chosei.server.account.Needs;
import org.chosei.server.coordination.Drafting;
import org.chosei.server.coordination.FollowUps;
import org.chosei.server.coordination.Mails;
import org.chosei.server.journal.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Requests whose parties have not reacted in time, the longest overdue first, and the reminders that are drafted of them. A party
 * that was reminded often enough is not reminded again: the list leads to asking somebody else.
 */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/requests/due")
class DuePages {
    private static final int ROWS = 50;

    private final DueCount dueCount;
    private final IncidentList incidents;
    private final Mails mails;
    private final Drafting drafting;

    DuePages(DueCount dueCount, IncidentList incidents, Mails mails, Drafting drafting) {
        this.dueCount = dueCount;
        this.incidents = incidents;
        this.mails = mails;
        this.drafting = drafting;
    }

    @Needs(Permission.READ_REQUESTS)
    @GetMapping
    String due(@RequestParam(defaultValue = "1") int page, Model model) {
        List<FollowUps.Due> due = dueCount.list();
        int shown = Math.clamp(page, 1, Math.max(1, Math.ceilDiv(due.size(), ROWS)));
        List<FollowUps.Due> rows =
                due.stream().skip((shown - 1L) * ROWS).limit(ROWS).toList();
        model.addAttribute("due", rows);
        model.addAttribute(
                "about",
                incidents.of(rows.stream().map(FollowUps.Due::standing).toList()).stream()
                        .collect(Collectors.toMap(row -> row.incident().id(), row -> row)));
        model.addAttribute("first", (shown - 1) * ROWS + 1);
        model.addAttribute("page", shown);
        model.addAttribute("more", shown * ROWS < due.size());
        model.addAttribute("all", due.size());
        model.addAttribute("perState", mails.counts());
        model.addAttribute("states", Mails.STATES);
        return "desk/due";
    }

    /**
     * One reminder for each party, about everything chosen that it was asked.
     *
     * @param only the one whose own button was pressed; it goes before what is chosen
     */
    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping
    String remind(
            @RequestParam(defaultValue = "") List<UUID> request,
            @RequestParam(defaultValue = "") List<UUID> only,
            Actor actor,
            Form form) {
        Set<UUID> due = dueCount.list().stream()
                .filter(one -> !one.askedEnough())
                .map(FollowUps.Due::request)
                .collect(Collectors.toSet());
        List<UUID> chosen =
                (only.isEmpty() ? request : only).stream().filter(due::contains).toList();
        if (chosen.isEmpty()) {
            form.refuse(form.text("desk.due.nobody"));
            return "redirect:/desk/requests/due";
        }
        List<UUID> drafts = new ArrayList<>();
        if (!form.attempt(() -> drafts.addAll(drafting.allAgain(chosen, actor)))) {
            return "redirect:/desk/requests/due";
        }
        dueCount.list(); // the number in the app-bar follows at once
        form.tell(form.text("desk.done.reminders", drafts.size(), chosen.size()), List.of());
        return drafts.size() == 1
                ? "redirect:/desk/requests/%s?from=due".formatted(drafts.getFirst())
                : "redirect:/desk/requests?state=DRAFT";
    }
}
