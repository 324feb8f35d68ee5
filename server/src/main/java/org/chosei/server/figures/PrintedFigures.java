package org.chosei.server.figures;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.chosei.core.directory.Origin;
import org.chosei.core.figures.Percentage;
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

    /** What a file lacks to be an edition; empty when nothing. */
    Optional<String> lacks() {
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
