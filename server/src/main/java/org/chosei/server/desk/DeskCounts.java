package org.chosei.server.desk;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** How much waits, for the numbers in the app-bar; only on the desk's own pages. */
@ControllerAdvice(basePackageClasses = DeskCounts.class)
@ConditionalOnWebApplication
class DeskCounts {
    private final Queue queue;
    private final Mails mails;

    DeskCounts(Queue queue, Mails mails) {
        this.queue = queue;
        this.mails = mails;
    }

    @ModelAttribute
    void count(Model model) {
        Map<Queue.View, Integer> waiting = queue.counts();
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "counts",
                Map.of(
                        "queue",
                        waiting.values().stream().mapToInt(Integer::intValue).sum(),
                        "requests",
                        mails.drafts()));
    }
}
