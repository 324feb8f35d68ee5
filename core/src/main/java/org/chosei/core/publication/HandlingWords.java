package org.chosei.core.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.RequestScope;
import org.chosei.core.report.Category;

/** What the bars of figure 8 show, in words: beside them, and for those who do not see them. */
public final class HandlingWords {
    private final QuarterFigures figures;
    private final Words words;
    private final Wording wording;

    public HandlingWords(QuarterFigures figures, Language language) {
        this.figures = figures;
        this.words = Words.of(language);
        this.wording = new Wording(language);
    }

    public String status(Handling handling) {
        return words.get(
                "handling.words",
                wording.count(handling.notified()),
                wording.count(handling.notNeeded()),
                wording.count(handling.undecided()));
    }

    /** A category's row in words: what its bars show. */
    String describe(Category category) {
        Handling handling = figures.handling().getOrDefault(category, Handling.NONE);
        List<String> said = new ArrayList<>(List.of("%s %s"
                .formatted(
                        words.of(category), wording.count(figures.of(category).knownTotal()))));
        if (handling.incidents() > 0) {
            said.add(status(handling));
        }
        RequestScope scope = figures.requestScope().getOrDefault(category, RequestScope.of(0, 0));
        if (scope.domestic().isKnown()) {
            said.add(scope(scope));
        }
        if (handling.share(DayClass.UP_TO_3).isKnown()) {
            said.add(days(handling));
        }
        return String.join(", ", said);
    }

    String scope(RequestScope scope) {
        return "%s %s, %s %s"
                .formatted(
                        words.get("domestic"),
                        wording.percent(scope.domestic()),
                        words.get("overseas"),
                        wording.percent(scope.overseas()));
    }

    String days(Handling handling) {
        return Arrays.stream(DayClass.values())
                .map(each ->
                        "%s: %s".formatted(words.get("days." + each.code()), wording.percent(handling.share(each))))
                .collect(Collectors.joining(", "));
    }
}
