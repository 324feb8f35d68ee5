package org.chosei.server.desk;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.server.figures.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a quarter's tables, each number with the list that it counts.
 *
 * @param own months that were counted here, back to a year before: of others there is no list
 */
record QuarterLines(QuarterFigures figures, List<YearMonth> own, QuarterLists lists) {

    /** @param total of what is known */
    record Line(
            Counts counts, List<Counted> monthly, Counted total, Counted previous, Counted restated, Counted lastYear) {

        /** Of the last month that is known. */
        public Counted latest() {
            return monthly.stream().filter(month -> month.count() != null).reduce(Counted.NOTHING, (_, later) -> later);
        }
    }

    Line of(Series series, Figure figure) {
        Counts counts = figures.of(series);
        List<MonthCount> months = months(counts);
        List<YearMonth> known = months.stream()
                .filter(month -> month.count() != null)
                .map(MonthCount::month)
                .toList();
        return new Line(
                counts,
                months.stream()
                        .map(month -> series(figure, month.count(), figures.quarter(), List.of(month.month())))
                        .toList(),
                series(figure, counts.knownTotal(), figures.quarter(), known),
                counts.isRestated()
                        ? new Counted(counts.previous(), null)
                        : compared(figure, counts.previous(), figures.quarter().previous()),
                compared(figure, counts.previousRestated(), figures.quarter().previous()),
                compared(figure, counts.lastYear(), figures.quarter().lastYear()));
    }

    /** Of what has no history, by month. */
    List<Counted> monthly(Figure figure, List<Long> counts) {
        return IntStream.range(0, counts.size())
                .mapToObj(at -> counted(
                        figure, counts.get(at), figures.quarter().months().subList(at, at + 1)))
                .toList();
    }

    /** Of what has no history: all of the quarter. */
    Counted total(Figure figure, long count) {
        return counted(figure, count, figures.quarter().months());
    }

    private Counted counted(Figure figure, long count, List<YearMonth> months) {
        if (count == 0) {
            return months.stream().anyMatch(own::contains) ? new Counted(0L, null) : Counted.NOTHING;
        }
        return new Counted(count, lists.of(figure, figures.quarter(), months));
    }

    private Counted compared(Figure figure, @Nullable Long count, Quarter quarter) {
        return series(figure, count, quarter, quarter.months());
    }

    private Counted series(Figure figure, @Nullable Long count, Quarter quarter, List<YearMonth> months) {
        boolean listed = count != null && count > 0 && own.containsAll(months);
        return new Counted(count, listed ? lists.of(figure, quarter, months) : null);
    }

    private List<MonthCount> months(Counts counts) {
        List<YearMonth> months = figures.quarter().months();
        return IntStream.range(0, months.size())
                .mapToObj(at -> new MonthCount(months.get(at), counts.monthly().get(at)))
                .toList();
    }
}
