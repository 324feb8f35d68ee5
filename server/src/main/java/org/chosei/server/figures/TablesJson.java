package org.chosei.server.figures;

import static org.chosei.server.figures.FiguresJson.each;
import static org.chosei.server.figures.FiguresJson.ordered;
import static org.chosei.server.figures.FiguresJson.share;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chosei.core.directory.Origin;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.Percentage;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.RequestScope;
import org.chosei.core.figures.Series;
import org.chosei.core.report.Category;

/** The tables of report.json. */
final class TablesJson {
    private TablesJson() {}

    static Map<String, Object> of(QuarterFigures figures) {
        Map<String, Object> tables = new LinkedHashMap<>();
        tables.put("reports", counts(figures.of(Series.REPORTS)));
        tables.put("incidents", counts(figures.of(Series.INCIDENTS)));
        tables.put("coordinations", counts(figures.of(Series.COORDINATIONS)));
        tables.put(
                "categories",
                each(Category.values(), (category, lines) -> lines.put(category.name(), counts(figures.of(category)))));
        tables.put("brands", brands(figures));
        tables.put(
                "ports", figures.ports().rows().stream().map(TablesJson::port).toList());
        tables.put("requestScope", each(Category.values(), (category, scopes) -> {
            RequestScope scope = figures.requestScope().getOrDefault(category, RequestScope.of(0, 0));
            scopes.put(
                    category.name(), ordered("DOMESTIC", share(scope.domestic()), "OVERSEAS", share(scope.overseas())));
        }));
        return tables;
    }

    private static Map<String, Object> brands(QuarterFigures figures) {
        Map<String, Object> brands = each(Origin.values(), (origin, lines) -> {
            Map<String, Object> line = counts(figures.of(origin));
            line.put("share", share(figures.share(origin)));
            lines.put(origin.name(), line);
        });
        Counts all = figures.of(Series.PHISHING);
        Map<String, Object> line = counts(all);
        line.put("share", share(Percentage.share(all.total(), all.total(), 0)));
        brands.put("ALL", line);
        return brands;
    }

    private static Map<String, Object> counts(Counts counts) {
        Map<String, Object> line = ordered(
                "monthly", counts.monthly(),
                "total", counts.knownTotal(),
                "previous", counts.previous(),
                "previousRestated", counts.previousRestated());
        if (counts.published() != null) {
            line.put("published", counts.published());
        }
        return line;
    }

    private static Map<String, Object> port(PortRow row) {
        return ordered("port", row.port(), "monthly", row.monthly(), "total", row.total());
    }
}
