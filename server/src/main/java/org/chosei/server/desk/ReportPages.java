package org.chosei.server.desk;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.server.account.Needs;
import org.chosei.server.incident.SetAside;
import org.chosei.server.intake.Messages;
import org.chosei.server.report.MessageList;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The queue with one message opened: the original, inert, beside what was understood of it. */
@Controller
@ConditionalOnWebApplication
@Needs(Permission.READ_REPORTS)
class ReportPages {
    private final Queue queue;
    private final SetAside setAside;
    private final Messages messages;
    private final ReportView report;

    ReportPages(Queue queue, SetAside setAside, Messages messages, ReportView report) {
        this.queue = queue;
        this.setAside = setAside;
        this.messages = messages;
        this.report = report;
    }

    /** Without a view, the first that holds something. */
    @GetMapping("/desk")
    String queue(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        List<MessageList.Row> rows =
                show(Queue.View.named(view).orElseGet(queue::firstWithSomething), Math.max(1, page), model);
        if (!rows.isEmpty()) {
            open(messages.find(rows.getFirst().id()).orElseThrow(), rows, locale, model);
        }
        return "desk/queue";
    }

    @GetMapping("/desk/reports/{id}")
    String report(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        Messages.Message message = messages.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No message has the id " + id));
        List<MessageList.Row> rows = show(Queue.View.named(view).orElse(Queue.View.REPORTS), Math.max(1, page), model);
        open(message, rows, locale, model);
        model.addAttribute("opened", true);
        return "desk/queue";
    }

    private List<MessageList.Row> show(Queue.View view, int page, Model model) {
        List<MessageList.Row> rows = queue.rows(view, page);
        model.addAttribute("view", view);
        model.addAttribute("views", Queue.View.values());
        model.addAttribute("rows", rows);
        model.addAttribute("newest", queue.newest(view));
        model.addAttribute("page", page);
        model.addAttribute("more", rows.size() == Queue.ROWS);
        return rows;
    }

    private void open(Messages.Message message, List<MessageList.Row> rows, Locale locale, Model model) {
        model.addAttribute("beside", Queue.Neighbours.of(message.id(), rows));
        model.addAttribute("setAside", setAside.why(message.id()).orElse(null));
        report.show(message, locale, model);
    }
}
