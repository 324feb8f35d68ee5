package org.chosei.core.publication;

import java.util.Arrays;
import org.chosei.core.directory.Origin;
import org.chosei.core.figures.Change;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.publication.Comparisons.Period;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/** Fields of one series: its counts, its part of the whole, and how it stands to an earlier period. */
final class CountFields {
    private final QuarterFigures figures;
    private final Wording wording;
    private final Words words;

    CountFields(Edition edition) {
        this.figures = edition.figures();
        this.wording = edition.wording();
        this.words = edition.words();
    }

    String count(String field) {
        return wording.count(number(field));
    }

    String counted(String field) {
        Long value = number(field);
        String what = Fields.parts(field)[0];
        return value == null ? words.uncounted(what) : words.counted(what, wording.count(value), value);
    }

    private @Nullable Long number(String field) {
        String[] parts = Fields.parts(field);
        Counts counts = counts(parts[0]);
        return switch (parts[1]) {
            case "total" -> counts.knownTotal();
            case "previous" -> counts.previousRestated();
            case "published" -> counts.previous();
            case "lastYear" -> counts.lastYear();
            case "month1", "month2", "month3" -> counts.monthly().get(parts[1].charAt(5) - '1');
            default -> throw Fields.unknown(field, "total, previous, published, lastYear, month1, month2 or month3");
        };
    }

    Change change(String field) {
        Counts counts = counts(Fields.parts(field)[0]);
        return period(field) == Period.PREVIOUS_QUARTER ? counts.onPreviousQuarter() : counts.onSameQuarterLastYear();
    }

    String compared(String field) {
        return new Comparisons(wording.language()).clause(counts(Fields.parts(field)[0]), period(field));
    }

    private static Period period(String field) {
        return Arrays.stream(Period.values())
                .filter(each -> each.code().equals(Fields.parts(field)[1]))
                .findFirst()
                .orElseThrow(() -> Fields.unknown(field, "previousQuarter or sameQuarterLastYear"));
    }

    private Counts counts(String code) {
        return Arrays.stream(Series.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(figures::of)
                .orElseThrow(() -> Fields.unknown(
                        code,
                        "a series of "
                                + Arrays.stream(Series.values())
                                        .map(Series::code)
                                        .toList()));
    }

    String share(String code) {
        for (Category category : Category.values()) {
            if (Series.of(category).code().equals(code)) {
                return wording.percent(figures.share(category));
            }
        }
        for (Origin origin : Origin.values()) {
            if (Series.of(origin).code().equals(code)) {
                return wording.percent(figures.share(origin));
            }
        }
        throw Fields.unknown(
                "share:" + code, "a category, as share:scan, or an origin of brands, as share:domesticBrands");
    }
}
