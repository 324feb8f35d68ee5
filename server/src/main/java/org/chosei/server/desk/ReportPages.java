package org.chosei.server.desk;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chosei.core.account.Permission;
import org.chosei.core.coordination.Meaning;
import org.chosei.core.directory.Brand;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Understanding;
import org.chosei.server.account.Needs;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.intake.Messages;
import org.chosei.server.report.Reports;
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
    /** What a person may decide; PENDING is no decision. */
    private static final List<Disposition> DECISIONS = Arrays.stream(Disposition.values())
            .filter(each -> each != Disposition.PENDING)
            .toList();

    private final Queue queue;
    private final Messages messages;
    private final Reports reports;
    private final Attachments attachments;
    private final IncidentList incidents;
    private final BrandBook brands;
    private final Clock clock;

    ReportPages(
            Queue queue,
            Messages messages,
            Reports reports,
            Attachments attachments,
            IncidentList incidents,
            BrandBook brands,
            Clock clock) {
        this.queue = queue;
        this.messages = messages;
        this.reports = reports;
        this.attachments = attachments;
        this.incidents = incidents;
        this.brands = brands;
        this.clock = clock;
    }

    /** Without a view, the first that holds something. */
    @GetMapping("/desk")
    String queue(@RequestParam(defaultValue = "") String view, Locale locale, Model model) {
        Queue.View shown = Arrays.stream(Queue.View.values())
                .filter(each -> each.name().equals(view))
                .findFirst()
                .orElseGet(() -> firstWithSomething(queue.counts()));
        List<Queue.Row> rows = show(shown, model);
        if (!rows.isEmpty()) {
            open(rows.getFirst().id(), locale, model);
        }
        return "desk/queue";
    }

    @GetMapping("/desk/reports/{id}")
    String report(@PathVariable UUID id, @RequestParam(defaultValue = "") String view, Locale locale, Model model) {
        if (messages.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No message has the id " + id);
        }
        Queue.View shown = Arrays.stream(Queue.View.values())
                .filter(each -> each.name().equals(view))
                .findFirst()
                .orElse(Queue.View.REPORTS);
        show(shown, model);
        open(id, locale, model);
        model.addAttribute("opened", true);
        return "desk/queue";
    }

    private static Queue.View firstWithSomething(Map<Queue.View, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Queue.View.PENDING);
    }

    private List<Queue.Row> show(Queue.View view, Model model) {
        List<Queue.Row> rows = queue.rows(view);
        model.addAttribute("view", view);
        model.addAttribute("views", Queue.View.values());
        model.addAttribute("rows", rows);
        model.addAttribute("now", clock.instant());
        return rows;
    }

    private void open(UUID id, Locale locale, Model model) {
        Understanding understood = reports.understanding(id);
        model.addAttribute("message", messages.find(id).orElseThrow());
        model.addAttribute("read", reports.read(id).orElse(null));
        model.addAttribute("understood", understood);
        model.addAttribute("paper", Paper.of(understood));
        model.addAttribute("attachments", attachments.of(id));
        model.addAttribute("incidents", incidents.ofMessages(List.of(id)));
        model.addAttribute("decisions", DECISIONS);
        model.addAttribute("meanings", Meaning.values());
        model.addAttribute(
                "brands",
                brands.brands().all().stream()
                        .collect(Collectors.toMap(
                                Brand::code,
                                brand -> locale.getLanguage().equals("ja") ? brand.nameJa() : brand.nameEn())));
    }
}
