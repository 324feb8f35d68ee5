package org.chosei.server.desk;

import java.time.Clock;
import java.util.Map;
import org.chosei.server.coordination.FollowUps;
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
    private final FollowUps followUps;
    private final Clock clock;

    DeskCounts(Queue queue, Mails mails, FollowUps followUps, Clock clock) {
        this.queue = queue;
        this.mails = mails;
        this.followUps = followUps;
        this.clock = clock;
    }

    @ModelAttribute
    void count(Model model) {
        Map<Queue.View, Integer> waiting = queue.counts();
        int due = followUps.due(clock.instant()).size();
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "counts",
                Map.of(
                        "queue",
                        waiting.values().stream().mapToInt(Integer::intValue).sum(),
                        "due",
                        due,
                        "requests",
                        mails.counts().getOrDefault("DRAFT", 0) + due));
    }

    @ModelAttribute(Kept.NAME)
    Kept kept() {
        return Kept.NOTHING;
    }
}
