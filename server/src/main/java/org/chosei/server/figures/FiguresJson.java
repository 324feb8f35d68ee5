package org.chosei.server.figures;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.Change;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.figures.Percentage;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/** The shape of report.json: maps and numbers in the order in which they are read. */
public final class FiguresJson {
    private static final List<Series> TRENDS = List.of(
            Series.REPORTS, Series.COORDINATIONS, Series.PHISHING, Series.DEFACEMENT, Series.MALWARE, Series.SCAN);
    private static final List<Series> CHANGES = List.of(
            Series.REPORTS,
            Series.COORDINATIONS,
            Series.PHISHING,
            Series.DEFACEMENT,
            Series.MALWARE,
            Series.SCAN,
            Series.OTHER);
    private static final String NO_SHARE = "-";
    private static final String NO_CHANGE = "n/a";

    private FiguresJson() {}

    public static Map<String, Object> of(QuarterFigures figures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("quarter", figures.quarter().toString());
        json.put("asOf", figures.asOf().toString());
        json.put("position", figures.position());
        json.put(
                "months",
                figures.quarter().months().stream().map(Object::toString).toList());
        json.put("tables", TablesJson.of(figures));
        json.put(
                "shares",
                each(
                        Category.values(),
                        (category, shares) -> shares.put(category.name(), share(figures.share(category)))));
        json.put("brandSectors", brandSectors(figures));
        json.put(
                "handling",
                each(
                        Category.values(),
                        (category, blocks) -> blocks.put(category.name(), handling(figures, category))));
        json.put("figures", trends(figures));
        json.put("changes", changes(figures));
        return json;
    }

    private static Map<String, Object> brandSectors(QuarterFigures figures) {
        return each(
                new Origin[] {Origin.FOREIGN, Origin.DOMESTIC},
                (origin, origins) -> origins.put(origin.name(), each(Sector.values(), (sector, shares) -> {
                    if (figures.brandSectors().getOrDefault(origin, Map.of()).getOrDefault(sector, 0L) > 0) {
                        shares.put(sector.name(), share(figures.share(origin, sector)));
                    }
                })));
    }

    private static Map<String, Object> handling(QuarterFigures figures, Category category) {
        Handling handling = figures.handling().getOrDefault(category, Handling.NONE);
        Map<String, Object> block = ordered(
                "notified", handling.notified(), "notNeeded", handling.notNeeded(), "undecided", handling.undecided());
        if (category.isSite()) {
            block.put(
                    "days",
                    each(DayClass.values(), (days, shares) -> shares.put(days.code(), share(handling.share(days)))));
            block.put("stillUp", handling.stillUp());
        }
        return block;
    }

    private static Map<String, Object> trends(QuarterFigures figures) {
        Map<String, Object> trends = new LinkedHashMap<>();
        TRENDS.forEach(series -> trends.put(
                series.code() + "Trend",
                figures.trends().getOrDefault(series, List.of()).stream()
                        .map(FiguresJson::bar)
                        .toList()));
        return trends;
    }

    private static Map<String, Object> bar(MonthCount bar) {
        return ordered("month", bar.month().toString(), "count", bar.count());
    }

    private static Map<String, Object> changes(QuarterFigures figures) {
        Map<String, Object> changes = new LinkedHashMap<>();
        CHANGES.forEach(series -> {
            Counts counts = figures.of(series);
            changes.put(series.code() + "OnPreviousQuarter", change(counts.onPreviousQuarter()));
            changes.put(series.code() + "OnSameQuarterLastYear", change(counts.onSameQuarterLastYear()));
        });
        return changes;
    }

    private static Object change(Change change) {
        BigDecimal value = change.percentage().value();
        return value == null ? NO_CHANGE : value;
    }

    static Object share(Percentage share) {
        BigDecimal value = share.value();
        return value == null ? NO_SHARE : value;
    }

    static <T> Map<String, Object> each(T[] keys, BiConsumer<T, Map<String, Object>> put) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (T key : keys) {
            put.accept(key, map);
        }
        return map;
    }

    static Map<String, Object> ordered(@Nullable Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
