package org.chosei.server.desk;

import java.util.List;
import java.util.OptionalLong;
import org.chosei.core.account.Permission;
import org.chosei.server.account.Needs;
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
    private final List<Undoing> features;

    UndoPages(List<Undoing> features) {
        this.features = features;
    }

    /** @param back the page to return to; only one of ours */
    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/desk/undo")
    String undo(@RequestParam long entry, @RequestParam String back, Actor actor, Form form) {
        form.attempt(() -> {
            boolean undone = features.stream()
                    .map(feature -> feature.undo(entry, null, actor))
                    .anyMatch(OptionalLong::isPresent);
            if (undone) {
                form.tell(form.text("desk.done.undone"), null);
            } else {
                form.refuse(form.text("desk.undo.nothing", entry));
            }
        });
        return "redirect:" + (back.matches("/desk[/\\w-]*(\\?[\\w=&]*)?") ? back : "/desk");
    }
}
