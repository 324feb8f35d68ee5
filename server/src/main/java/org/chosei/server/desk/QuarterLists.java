package org.chosei.server.desk;

import java.time.YearMonth;
import java.util.List;
import org.chosei.core.figures.Quarter;
import org.chosei.core.report.Category;
import org.chosei.server.figures.AsOf;
import org.chosei.server.figures.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Where the lists of what figures count are: that of incidents for what it shows just so, with all that can be done there; the facts
 * behind the figure for all else.
 */
record QuarterLists(AsOf asOf) {

    /** @param months the whole quarter's, or one */
    String of(Figure figure, Quarter quarter, List<YearMonth> months) {
        String today = asOf.position() == null ? today(figure) : null;
        return today == null
                ? behind(figure, quarter, months.size() == 1 ? months.getFirst() : null)
                : "/desk/incidents?from=%s&to=%s%s"
                        .formatted(
                                months.getFirst().atDay(1),
                                months.getLast().plusMonths(1).atDay(1),
                                today);
    }

    private static @Nullable String today(Figure figure) {
        return switch (figure) {
            case Figure.Incidents() -> "";
            case Figure.OfCategory(Category category) -> "&category=" + category;
            case Figure.OfBrands(var origin, var sector) when sector == null -> "&category=PHISHING&origin=" + origin;
            default -> null;
        };
    }

    String behind(Figure figure, Quarter quarter, @Nullable YearMonth month) {
        return "/desk/quarters/%s/behind?figure=%s%s%s"
                .formatted(quarter, figure.code(), month == null ? "" : "&month=" + month, then("&"));
    }

    /** The page of a quarter at the same time. */
    String quarter(Quarter quarter) {
        return "/desk/quarters/" + quarter + then("?");
    }

    /** The time asked for as an address has it, empty for the present. */
    private String then(String before) {
        return asOf.position() == null
                ? ""
                : "%sasOf=%s&position=%d".formatted(before, asOf.instant(), asOf.position());
    }
}
