package org.chosei.server.desk;

import java.util.Map;
import org.chosei.server.coordination.Mails;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the desk shows: how much waits, for the numbers in the app-bar, and what a refused form held. */
@ControllerAdvice(basePackageClasses = DeskCounts.class)
@ConditionalOnWebApplication
class DeskCounts {
    private final Queue queue;
    private final Mails mails;
    private final DueCount due;

    DeskCounts(Queue queue, Mails mails, DueCount due) {
        this.queue = queue;
        this.mails = mails;
        this.due = due;
    }

    @ModelAttribute
    void count(Model model) {
        Map<Queue.View, Integer> waiting = queue.counts();
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "counts",
                new Counts(
                        waiting.values().stream().mapToInt(Integer::intValue).sum(),
                        mails.counts().getOrDefault("DRAFT", 0),
                        due::now));
    }

    @ModelAttribute(Kept.NAME)
    Kept kept() {
        return Kept.NOTHING;
    }
}
