package org.chosei.server.desk;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chosei.core.account.Permission;
import org.chosei.core.figures.Quarter;
import org.chosei.server.account.Caller;
import org.chosei.server.account.Needs;
import org.chosei.server.figures.AsOf;
import org.chosei.server.figures.Fact;
import org.chosei.server.figures.FactsBehind;
import org.chosei.server.figures.Figure;
import org.chosei.server.report.MessageList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of what a number of a quarter's page counts, as it was known when the number was. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/quarters/{name}/behind")
@Needs(Permission.READ_FIGURES)
class BehindPages {
    private final FactsBehind behind;
    private final AskedTime time;
    private final FigureTitles titles;
    private final MessageList messages;
    private final Names names;

    BehindPages(FactsBehind behind, AskedTime time, FigureTitles titles, MessageList messages, Names names) {
        this.behind = behind;
        this.time = time;
        this.titles = titles;
        this.messages = messages;
        this.names = names;
    }

    /** @param month one of the quarter's; null for all of them */
    @GetMapping
    String list(
            @PathVariable String name,
            @RequestParam String figure,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(required = false) @Nullable Integer position,
            @RequestParam(defaultValue = "1") int page,
            Caller caller,
            Locale locale,
            Model model) {
        Quarter quarter = QuarterPages.quarterNamed(name);
        Figure asked = Figure.named(figure).orElseThrow(() -> none("No figure is called " + figure));
        AsOf then = time.of(asOf, position).orElseThrow(() -> none("'%s' is no time".formatted(asOf)));
        if (!caller.may(asked.factsNeed())) {
            throw new AccessDeniedException("The caller does not hold " + asked.factsNeed());
        }
        int shown = Math.max(1, page);
        FactsBehind.Page found = behind.of(quarter, asked, month, then, shown);
        QuarterLists lists = new QuarterLists(then);
        model.addAttribute("quarter", quarter);
        model.addAttribute("title", titles.of(asked, locale));
        model.addAttribute("month", month);
        model.addAttribute("then", then);
        model.addAttribute("quarterPage", lists.quarter(quarter));
        model.addAttribute("total", found.total());
        model.addAttribute("rows", rows(found.facts()));
        model.addAttribute("first", (shown - 1L) * FactsBehind.ROWS + 1);
        String here = lists.behind(asked, quarter, month) + "&page=";
        model.addAttribute("back", shown == 1 ? null : here + (shown - 1));
        model.addAttribute("on", found.hasMoreThan(shown) ? here + (shown + 1) : null);
        model.addAttribute("brands", names.ofBrands(locale));
        return "desk/behind";
    }

    private List<BehindRow> rows(List<Fact> facts) {
        Map<UUID, MessageList.Row> told = messages(facts);
        return facts.stream()
                .map(fact -> switch (fact) {
                    case Fact.OfIncident incident -> BehindRow.of(incident);
                    case Fact.OfRequest request -> BehindRow.of(request);
                    case Fact.OfReport report -> BehindRow.of(report, told.get(report.id()));
                })
                .toList();
    }

    private Map<UUID, MessageList.Row> messages(List<Fact> facts) {
        List<UUID> ids = facts.stream()
                .filter(Fact.OfReport.class::isInstance)
                .map(fact -> ((Fact.OfReport) fact).id())
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : messages.of(ids).stream().collect(Collectors.toMap(MessageList.Row::id, Function.identity()));
    }

    private static ResponseStatusException none(String why) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, why);
    }
}
