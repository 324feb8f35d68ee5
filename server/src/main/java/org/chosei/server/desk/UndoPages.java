package org.chosei.server.desk;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.chosei.core.account.Permission;
import org.chosei.server.account.Needs;
import org.chosei.server.incident.Refused;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Undoing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back the decision of a journal entry, whichever feature made it. */
@Controller
@ConditionalOnWebApplication
class UndoPages {
    private final List<Undoing> features;
    private final MessageSource texts;

    UndoPages(List<Undoing> features, MessageSource texts) {
        this.features = features;
        this.texts = texts;
    }

    /** @param back the page to return to; only one of ours */
    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/desk/undo")
    String undo(
            @RequestParam long entry, @RequestParam String back, Actor actor, Locale locale, RedirectAttributes next) {
        try {
            boolean undone = features.stream()
                    .map(feature -> feature.undo(entry, null, actor))
                    .anyMatch(OptionalLong::isPresent);
            if (undone) {
                next.addFlashAttribute(Done.NAME, new Done(texts.getMessage("desk.done.undone", null, locale), null));
            } else {
                next.addFlashAttribute("refused", texts.getMessage("desk.undo.nothing", new Object[] {entry}, locale));
            }
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:" + (back.matches("/desk[/\\w-]*") ? back : "/desk");
    }
}
