package org.chosei.server.desk;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chosei.core.directory.Origin;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a quarter's tables, each number with the list that it counts.
 *
 * @param own months that were counted here: of others there is no list
 * @param present whether the figures are those of now, as the lists are
 */
record QuarterLines(QuarterFigures figures, List<YearMonth> own, boolean present) {

    /**
     * @param monthly null where nothing is known of a month
     * @param total of what is known; null where that is nothing
     * @param lists the address of each month's list; null where none would show the same incidents
     * @param list the quarter's, likewise
     */
    record Line(
            Counts counts,
            List<@Nullable Long> monthly,
            @Nullable Long total,
            List<@Nullable String> lists,
            @Nullable String list) {}

    Line incidents() {
        return listed(Series.INCIDENTS, "");
    }

    Line of(Category category) {
        return listed(Series.of(category), "&category=" + category);
    }

    Line of(Origin origin) {
        return listed(Series.of(origin), "&category=PHISHING&origin=" + origin);
    }

    /** A line of what there is no list of. */
    Line of(Series series) {
        List<@Nullable Long> monthly = monthly(series);
        return new Line(figures.of(series), monthly, total(series, monthly), List.of(), null);
    }

    private Line listed(Series series, String query) {
        List<YearMonth> months = figures.quarter().months();
        List<@Nullable Long> monthly = monthly(series);
        Long total = total(series, monthly);
        List<@Nullable String> lists = IntStream.range(0, months.size())
                .mapToObj(at -> list(monthly.get(at), months.subList(at, at + 1), query))
                .toList();
        List<YearMonth> known = IntStream.range(0, months.size())
                .filter(at -> monthly.get(at) != null)
                .mapToObj(months::get)
                .toList();
        return new Line(figures.of(series), monthly, total, lists, list(total, known, query));
    }

    private @Nullable String list(@Nullable Long count, List<YearMonth> months, String query) {
        return !present || count == null || count == 0 || !own.containsAll(months)
                ? null
                : "/desk/incidents?from=%s&to=%s%s"
                        .formatted(
                                months.getFirst().atDay(1),
                                months.getLast().plusMonths(1).atDay(1),
                                query);
    }

    private @Nullable Long total(Series series, List<@Nullable Long> monthly) {
        return monthly.stream().allMatch(Objects::isNull)
                ? null
                : Long.valueOf(figures.of(series).total());
    }

    private List<@Nullable Long> monthly(Series series) {
        List<MonthCount> trend = figures.trends().getOrDefault(series, List.of());
        return trend
                .subList(Math.max(0, trend.size() - figures.quarter().months().size()), trend.size())
                .stream()
                .map(MonthCount::count)
                .toList();
    }
}
