package org.chosei.core.publication;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.figures.QuarterFigures;

/**
 * A quarter's report in one language, before it is laid out.
 *
 * @param everyMonth reports by month since history begins, for the cover
 */
public record Edition(
        Language language,
        QuarterFigures figures,
        List<MonthCount> everyMonth,
        Publisher publisher,
        LocalDate issued,
        Standing standing) {

    public Edition {
        everyMonth = List.copyOf(everyMonth);
    }

    /** As {@code NICC-IR-2018Q4}. */
    public String number() {
        return "%s-IR-%s".formatted(publisher.shortName(), figures.quarter());
    }

    /** What the cover says of an edition that is not the frozen one; empty for that. */
    public String mark() {
        return switch (standing) {
            case Standing.Frozen() -> "";
            case Standing.Draft() -> words().get("draft");
            case Standing.BesideFrozen(ZonedDateTime instant) ->
                words().get("beside.frozen", wording().moment(instant));
        };
    }

    /** The same in few words, for the head of every page. */
    public String shortMark() {
        return standing instanceof Standing.BesideFrozen ? words().get("beside.frozen.short") : mark();
    }

    public Wording wording() {
        return new Wording(language);
    }

    public Words words() {
        return Words.of(language);
    }
}
