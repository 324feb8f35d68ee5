package org.chosei.server.desk;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chosei.core.account.Permission;
import org.chosei.server.account.Needs;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** How the queue stands now, for a page of it that is being looked at. */
@Controller
@ConditionalOnWebApplication
@Needs(Permission.READ_REPORTS)
class QueueNow {
    private final Queue queue;

    QueueNow(Queue queue) {
        this.queue = queue;
    }

    /**
     * What has changed.
     *
     * @param fresh messages of this view that the page does not know
     * @param at the page of the view on which the latest stand
     * @param counts by the name of a view or of a place in the app-bar
     */
    record Now(int fresh, String at, Map<String, Integer> counts) {}

    /** @param newest the latest message of the view that the page knows */
    @GetMapping("/desk/queue/now")
    @ResponseBody
    Now now(
            @RequestParam Queue.View view,
            @RequestParam UUID newest,
            @ModelAttribute(name = "waiting", binding = false) Map<Queue.View, Integer> waiting,
            @ModelAttribute(name = "counts", binding = false) Counts counts) {
        int rows = waiting.getOrDefault(view, 1);
        int page = Math.max(1, Math.ceilDiv(rows, Queue.ROWS));
        return new Now(
                queue.since(view, newest),
                "/desk?view=%s&page=%d".formatted(view, page),
                Stream.concat(
                                waiting.entrySet().stream()
                                        .map(one -> Map.entry(one.getKey().name(), one.getValue())),
                                counts.byPlace().entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
