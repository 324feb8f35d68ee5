package org.chosei.server.desk;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.chosei.core.account.Permission;
import org.chosei.server.account.Needs;
import org.chosei.server.incident.UndoingDecisions;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Undoing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes back the decision of a journal entry, whichever feature made it. */
@Controller
@ConditionalOnWebApplication
class UndoPages {
    private static final Pattern OURS = Pattern.compile("/desk[/\\w-]*(\\?[\\w=&%+.-]*)?");

    private final List<Undoing> features;
    private final UndoingDecisions decisions;

    UndoPages(List<Undoing> features, UndoingDecisions decisions) {
        this.features = features;
        this.decisions = decisions;
    }

    /**
     * @param entry several of an act that decided about several incidents
     * @param back the page to return to; only one of ours
     */
    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/desk/undo")
    String undo(@RequestParam List<Long> entry, @RequestParam String back, Actor actor, Form form) {
        form.attempt(() -> {
            if (entry.size() > 1) {
                decisions.undoAll(entry, null, actor);
                form.tell(form.text("desk.done.undone-several", entry.size()), List.of());
            } else if (undoOne(entry.getFirst(), actor)) {
                form.tell(form.text("desk.done.undone"), List.of());
            } else {
                form.refuse(form.text("desk.undo.nothing", entry.getFirst()));
            }
        });
        return "redirect:" + safe(back);
    }

    /** An address of the desk as it was given, else the desk's first page. */
    static String safe(String back) {
        return OURS.matcher(back).matches() ? back : "/desk";
    }

    private boolean undoOne(long entry, Actor actor) {
        return features.stream()
                .map(feature -> feature.undo(entry, null, actor))
                .anyMatch(OptionalLong::isPresent);
    }
}
