package org.chosei.core.publication;

import java.math.BigDecimal;
import java.util.function.ToLongFunction;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.Percentage;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.RequestScope;
import org.chosei.core.figures.Series;
import org.chosei.core.report.Category;

/** Sentences on what was done about incidents, for a text beside figure 8; empty where there is nothing to say. */
final class HandlingSentences {
    private final QuarterFigures figures;
    private final Words words;
    private final Wording wording;

    HandlingSentences(Edition edition) {
        this.figures = edition.figures();
        this.words = edition.words();
        this.wording = edition.wording();
    }

    /** How many of all incidents were notified; nothing of a single one, which figure 8 tells alone. */
    String notified() {
        long all = figures.of(Series.INCIDENTS).total();
        return all < 2
                ? ""
                : words.get(
                        "handled.notified",
                        wording.count(all),
                        part(Handling::notified, all),
                        part(Handling::notNeeded, all),
                        part(Handling::undecided, all));
    }

    private String part(ToLongFunction<Handling> count, long all) {
        long part = figures.handling().values().stream().mapToLong(count).sum();
        return words.get("handled.part", wording.count(part), wording.percent(Percentage.share(part, all, 1)));
    }

    /** Which part of the sites with a confirmed stop had stopped in the shortest class of days. */
    String stopped(Category category) {
        Percentage quick =
                figures.handling().getOrDefault(category, Handling.NONE).share(DayClass.UP_TO_3);
        return quick.isKnown()
                ? words.get("handled.stopped", words.named("plural", category.name()), wording.percent(quick))
                : "";
    }

    /** Where the requests of a category went, and how that differs from the previous quarter. */
    String requests(Category category) {
        RequestScope now = figures.requestScope().getOrDefault(category, RequestScope.of(0, 0));
        RequestScope before = figures.previousRequestScope().getOrDefault(category, RequestScope.of(0, 0));
        String name = words.named("plural", category.name());
        BigDecimal domestic = now.domestic().value();
        if (domestic == null) {
            return words.get("requests.none", name);
        }
        String sentence = words.get("requests", name, wording.percent(now.domestic()), wording.percent(now.overseas()));
        BigDecimal formerly = before.domestic().value();
        if (formerly == null) {
            return sentence + words.get("requests.unknown");
        }
        String kind = switch (Integer.signum(domestic.compareTo(formerly))) {
            case 1 -> "up";
            case -1 -> "down";
            default -> "level";
        };
        return sentence
                + words.get("requests." + kind, wording.percent(before.domestic()), wording.percent(before.overseas()));
    }
}
