package org.chosei.server.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chosei.core.directory.Origin;
import org.chosei.core.figures.Percentage;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.RequestScope;
import org.chosei.core.figures.Series;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a report.json printed of its quarter: the next edition's previous column (rule 20). */
record PrintedFigures(JsonNode report) {
    private static final Map<Series, String> PATHS = paths();

    /** Null where the edition does not print it. */
    @Nullable
    Long total(Series series) {
        JsonNode total = report.at(PATHS.get(series) + "/total");
        return total.isIntegralNumber() ? Long.valueOf(total.longValue()) : null;
    }

    Map<Category, RequestScope> requestScope() {
        Map<Category, RequestScope> scopes = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            JsonNode scope = report.at("/tables/requestScope/" + category.name());
            if (!scope.isMissingNode()) {
                scopes.put(
                        category,
                        new RequestScope(percentage(scope.path("DOMESTIC")), percentage(scope.path("OVERSEAS"))));
            }
        }
        return scopes;
    }

    /**
     * The quarter of which it can be the edition.
     *
     * @throws IllegalArgumentException naming what a file that is none holds, and what was wanted
     */
    Quarter quarter() {
        Quarter quarter = Quarter.parse(report.path("quarter").asString(""));
        lacks().ifPresent(path -> {
            throw new IllegalArgumentException(
                    "no number stands at %s: wanted the shape of report.json".formatted(path));
        });
        requireMonthsOf(quarter);
        PATHS.keySet().forEach(this::requireCount);
        return quarter;
    }

    private void requireMonthsOf(Quarter quarter) {
        List<String> months =
                report.path("months").valueStream().map(JsonNode::asString).toList();
        List<String> wanted = quarter.months().stream().map(YearMonth::toString).toList();
        if (!months.isEmpty() && !months.equals(wanted)) {
            throw new IllegalArgumentException(
                    "its quarter is %s, but its months are %s: wanted %s, or the quarter of those months"
                            .formatted(quarter, months, wanted));
        }
    }

    private void requireCount(Series series) {
        Long total = total(series);
        if (total != null && total < 0) {
            throw new IllegalArgumentException(
                    "%s/total is %d: wanted a count of 0 or more".formatted(PATHS.get(series), total));
        }
    }

    /** What a file lacks to be an edition; empty when nothing. */
    private Optional<String> lacks() {
        for (Series series : new Series[] {Series.REPORTS, Series.INCIDENTS, Series.COORDINATIONS}) {
            if (total(series) == null) {
                return Optional.of(PATHS.get(series) + "/total");
            }
        }
        return report.at("/tables/categories").isObject() ? Optional.empty() : Optional.of("/tables/categories");
    }

    private static Percentage percentage(JsonNode value) {
        return value.isNumber() ? new Percentage(new BigDecimal(value.asString())) : Percentage.NONE;
    }

    private static Map<Series, String> paths() {
        Map<Series, String> paths = new EnumMap<>(Map.of(
                Series.REPORTS, "/tables/reports",
                Series.INCIDENTS, "/tables/incidents",
                Series.COORDINATIONS, "/tables/coordinations"));
        for (Category category : Category.values()) {
            paths.put(Series.of(category), "/tables/categories/" + category.name());
        }
        for (Origin origin : Origin.values()) {
            paths.put(Series.of(origin), "/tables/brands/" + origin.name());
        }
        return paths;
    }
}
