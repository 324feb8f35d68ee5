package org.chosei.server.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chosei.core.account.Permission;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.publication.Language;
import org.chosei.server.account.Needs;
import org.chosei.server.figures.AsOf;
import org.chosei.server.figures.Figures;
import org.chosei.server.figures.OwnMonths;
import org.chosei.server.publication.EditionTexts;
import org.chosei.server.publication.Editions;
import org.chosei.server.report.MessageList;
import org.chosei.server.web.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A quarter's figures, live or as of an instant, each linked to the list that it counts. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/quarters")
@Needs(Permission.READ_FIGURES)
class QuarterPages {
    private final Figures figures;
    private final OwnMonths ownMonths;
    private final AskedTime time;
    private final Editions editions;
    private final EditionTexts written;
    private final MessageList messages;
    private final Clock clock;
    private final ZoneId zone;
    private final MessageSource texts;

    QuarterPages(
            Figures figures,
            OwnMonths ownMonths,
            AskedTime time,
            Editions editions,
            EditionTexts written,
            MessageList messages,
            Clock clock,
            ZoneId deploymentZone,
            MessageSource texts) {
        this.figures = figures;
        this.ownMonths = ownMonths;
        this.time = time;
        this.editions = editions;
        this.written = written;
        this.messages = messages;
        this.clock = clock;
        this.zone = deploymentZone;
        this.texts = texts;
    }

    /** The quarter of the last report; the running one when there is none. */
    @GetMapping
    String latest() {
        Instant last = messages.lastReport().orElseGet(clock::instant);
        return "redirect:/desk/quarters/" + Quarter.of(YearMonth.from(last.atZone(zone)));
    }

    @GetMapping("/{name}")
    String quarter(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(required = false) @Nullable Integer position,
            @ModelAttribute("shown") Shown shown,
            Locale locale,
            Model model) {
        Quarter quarter = quarterNamed(name);
        Optional<AsOf> read = time.of(asOf, position);
        if (read.isEmpty()) {
            model.addAttribute("refused", texts.getMessage("desk.quarter.no-time", new Object[] {asOf}, locale));
        }
        AsOf then = read.orElseGet(figures::now);
        QuarterFigures found = figures.of(quarter, then);
        QuarterLists lists = new QuarterLists(then);
        model.addAttribute("quarter", quarter);
        model.addAttribute("next", Quarter.of(quarter.lastMonth().plusMonths(1)));
        model.addAttribute(
                "asOf",
                then.position() == null
                        ? null
                        : LocalDateTime.ofInstant(then.instant(), zone).truncatedTo(ChronoUnit.SECONDS));
        model.addAttribute("position", then.position());
        model.addAttribute("edition", editions.state(quarter).orElse(null));
        model.addAttribute("imported", editions.isImported(quarter));
        model.addAttribute("freezable", editions.canBeFrozen(quarter));
        model.addAttribute("textJa", written.present(quarter, Language.JA));
        model.addAttribute("textEn", written.present(quarter, Language.EN));
        model.addAttribute(
                "view",
                new QuarterView(found, new QuarterLines(found, ownMonths.ofComparison(quarter, then), lists), shown));
        model.addAttribute(
                "trend",
                TrendChart.of(
                        List.of(text("desk.series.reports", locale), text("desk.series.coordinations", locale)),
                        List.of(
                                found.trends().get(Series.REPORTS),
                                found.trends().get(Series.COORDINATIONS))));
        return "desk/quarter";
    }

    static Quarter quarterNamed(String name) {
        try {
            return Quarter.parse(name);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
        }
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
