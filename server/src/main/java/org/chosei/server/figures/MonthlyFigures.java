package org.chosei.server.figures;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.Series;
import org.jspecify.annotations.Nullable;

/** The series month by month, each month from its one source: history, or what was counted here (rule 21). */
final class MonthlyFigures {
    private final Map<YearMonth, Map<Series, Long>> history;
    private final Map<Series, Map<YearMonth, Long>> own;
    private final @Nullable YearMonth firstOwnMonth;
    private final YearMonth present;

    /**
     * @param firstOwnMonth null before anything was counted here
     * @param present the month of the figures' instant: those after it have not come
     */
    MonthlyFigures(
            Map<YearMonth, Map<Series, Long>> history,
            Map<Series, Map<YearMonth, Long>> own,
            @Nullable YearMonth firstOwnMonth,
            YearMonth present) {
        this.history = withTotals(history);
        this.own = own;
        this.firstOwnMonth = firstOwnMonth;
        this.present = present;
    }

    /** Null where the month has no source for it or has not come. */
    @Nullable
    Long of(Series series, YearMonth month) {
        Map<Series, Long> imported = history.get(month);
        if (imported != null) {
            return imported.get(series);
        }
        if (firstOwnMonth == null || month.isBefore(firstOwnMonth)) {
            return null;
        }
        Long counted = own.getOrDefault(series, Map.of()).get(month);
        return counted == null && !month.isAfter(present) ? Long.valueOf(0) : counted;
    }

    /** Null unless each of its months has a source. */
    @Nullable
    Long of(Series series, Quarter quarter) {
        List<Long> known = quarter.months().stream()
                .map(month -> of(series, month))
                .filter(Objects::nonNull)
                .toList();
        return known.size() < quarter.months().size()
                ? null
                : Long.valueOf(known.stream().mapToLong(Long::longValue).sum());
    }

    List<@Nullable Long> monthly(Series series, Quarter quarter) {
        return quarter.months().stream()
                .<@Nullable Long>map(month -> of(series, month))
                .toList();
    }

    /** Whether each month that has come has a source. */
    boolean isWhole(Series series, Quarter quarter) {
        return quarter.months().stream().noneMatch(month -> !month.isAfter(present) && of(series, month) == null);
    }

    List<MonthCount> trend(Series series, Quarter quarter, int months) {
        return quarter.monthsEndingHere(months).stream()
                .map(month -> new MonthCount(month, of(series, month)))
                .toList();
    }

    /** History counts by category; all incidents of a month are the sum of those that were counted then. */
    private static Map<YearMonth, Map<Series, Long>> withTotals(Map<YearMonth, Map<Series, Long>> history) {
        Map<YearMonth, Map<Series, Long>> months = new HashMap<>();
        history.forEach((month, counts) -> {
            Map<Series, Long> all = new EnumMap<>(counts);
            long sum = Series.ofCategories().stream()
                    .mapToLong(category -> counts.getOrDefault(category, 0L))
                    .sum();
            if (Series.ofCategories().stream().anyMatch(counts::containsKey)) {
                all.put(Series.INCIDENTS, sum);
            }
            months.put(month, all);
        });
        return months;
    }
}
