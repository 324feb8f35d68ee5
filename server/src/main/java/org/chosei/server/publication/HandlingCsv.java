package org.chosei.server.publication;

import static org.chosei.server.publication.CsvTables.csv;
import static org.chosei.server.publication.CsvTables.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Ground;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.RequestScope;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.Words;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/** Figure 8 as open data: a line for each category, and one for each ground on which incidents were notified or not. */
final class HandlingCsv {
    private final QuarterFigures figures;
    private final Words words;

    HandlingCsv(QuarterFigures figures, Words words) {
        this.figures = figures;
        this.words = words;
    }

    byte[] statuses() {
        List<String> head = new ArrayList<>(List.of(
                words.get("category"),
                words.get("csv.incidents"),
                words.get("csv.notified"),
                words.get("csv.notNeeded"),
                words.get("csv.undecided"),
                words.get("csv.domestic"),
                words.get("csv.overseas")));
        for (DayClass days : DayClass.values()) {
            head.add(words.get("csv.days", words.get("days.short." + days.code())));
        }
        head.add(words.get("csv.stillUp"));
        return csv(head, Arrays.stream(Category.values()).map(this::statuses).toList());
    }

    private List<?> statuses(Category category) {
        Handling handling = figures.handling().getOrDefault(category, Handling.NONE);
        RequestScope scope = figures.requestScope().getOrDefault(category, RequestScope.of(0, 0));
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                words.of(category),
                figures.of(category).knownTotal(),
                handling.notified(),
                handling.notNeeded(),
                handling.undecided(),
                share(scope.domestic()),
                share(scope.overseas())));
        for (DayClass days : DayClass.values()) {
            row.add(share(handling.share(days)));
        }
        row.add(category.isSite() ? handling.stillUp() : "");
        return row;
    }

    byte[] grounds() {
        List<List<?>> rows = new ArrayList<>();
        for (Category category : Category.values()) {
            Handling handling = figures.handling().getOrDefault(category, Handling.NONE);
            rows.addAll(grounds(category, "csv.notified", handling.notifiedGrounds()));
            rows.addAll(grounds(category, "csv.notNeeded", handling.notNeededGrounds()));
        }
        return csv(
                List.of(
                        words.get("category"),
                        words.get("csv.notification"),
                        words.get("csv.ground"),
                        words.get("csv.incidents")),
                rows);
    }

    private List<List<?>> grounds(Category category, String status, Map<String, Long> counts) {
        List<List<?>> rows = new ArrayList<>();
        new TreeMap<>(counts).forEach((code, count) -> {
            if (count > 0) {
                rows.add(List.of(words.of(category), words.get(status), name(code), count));
            }
        });
        return rows;
    }

    private String name(String code) {
        Ground ground = figures.grounds().get(code);
        return ground == null ? code : words.language() == Language.JA ? ground.ja() : ground.en();
    }
}
