package org.chosei.server.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.Wording;
import org.chosei.core.report.Category;
import org.chosei.server.account.Public;
import org.chosei.server.directory.Organisations;
import org.chosei.server.publication.PublishedPages.Listed;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the doors for reports, how the quarter stands so far, and the latest editions. */
@Controller
@ConditionalOnWebApplication
class HomePage {
    private static final int LATEST = 3;

    private final FiguresSoFar soFar;
    private final FrozenStore frozen;
    private final Organisations organisations;

    HomePage(FiguresSoFar soFar, FrozenStore frozen, Organisations organisations) {
        this.soFar = soFar;
        this.frozen = frozen;
        this.organisations = organisations;
    }

    /** A line of the table of categories. */
    record Line(Category category, Counts counts) {}

    @Public
    @GetMapping("/")
    String home(Locale locale, Model model) {
        Language language = PublishedPages.language(locale);
        Wording wording = new Wording(language);
        QuarterFigures figures = soFar.figures();
        List<Listed> editions = frozen.all().stream()
                .filter(FrozenStore.Frozen::published)
                .limit(LATEST)
                .map(each -> new Listed(each.quarter(), wording.period(each.quarter())))
                .toList();
        model.addAttribute("us", organisations.ours());
        model.addAttribute("period", wording.period(figures.quarter()));
        model.addAttribute("asOf", figures.asOf());
        model.addAttribute("keys", List.of(Series.REPORTS, Series.INCIDENTS, Series.COORDINATIONS));
        model.addAttribute("figures", figures);
        model.addAttribute(
                "lines",
                Arrays.stream(Category.values())
                        .map(category -> new Line(category, figures.of(category)))
                        .toList());
        model.addAttribute("editions", editions);
        model.addAttribute("language", language.code());
        return "public/home";
    }
}
