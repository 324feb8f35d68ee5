package org.chosei.server.desk;

import java.util.List;
import org.chosei.core.account.Permission;
import org.chosei.server.account.Needs;
import org.chosei.server.report.MessageList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/reports}: the queue of the desk, view by view. */
@RestController
@ConditionalOnWebApplication
class QueueApi {
    private final Queue queue;

    QueueApi(Queue queue) {
        this.queue = queue;
    }

    /** A piece of a pile; next is the page to ask for, null at its end. */
    record Page(List<MessageList.Row> reports, @Nullable Integer next) {}

    @Needs(Permission.READ_REPORTS)
    @GetMapping("/api/v1/reports")
    Page queue(@RequestParam(defaultValue = "PENDING") Queue.View pile, @RequestParam(defaultValue = "1") int page) {
        int asked = Math.max(1, page);
        List<MessageList.Row> rows = queue.rows(pile, (asked - 1L) * Queue.ROWS, Queue.ROWS + 1);
        return rows.size() > Queue.ROWS ? new Page(rows.subList(0, Queue.ROWS), asked + 1) : new Page(rows, null);
    }
}
