package org.chosei.core.publication;

import java.time.LocalDate;
import java.util.List;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.figures.QuarterFigures;

/**
 * A quarter's report in one language, before it is laid out.
 *
 * @param everyMonth reports by month since history begins, for the cover
 * @param draft not frozen: the next printing may differ, and every page says so
 */
public record Edition(
        Language language,
        QuarterFigures figures,
        List<MonthCount> everyMonth,
        Publisher publisher,
        LocalDate issued,
        boolean draft) {

    public Edition {
        everyMonth = List.copyOf(everyMonth);
    }

    /** As {@code NICC-IR-2018Q4}. */
    public String number() {
        return "%s-IR-%s".formatted(publisher.shortName(), figures.quarter());
    }

    public Wording wording() {
        return new Wording(language);
    }

    public Words words() {
        return Words.of(language);
    }
}
