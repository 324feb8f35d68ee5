package org.chosei.server.publication;

import static org.chosei.server.publication.CsvTables.csv;
import static org.chosei.server.publication.CsvTables.share;

import java.util.ArrayList;
import java.util.List;
import org.chosei.core.directory.Origin;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.publication.Words;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/** Tables 1 to 3: a line of months for each ledger, category or origin, and what the quarter is compared with. */
final class CountsCsv {
    private final QuarterFigures figures;
    private final Words words;

    CountsCsv(QuarterFigures figures, Words words) {
        this.figures = figures;
        this.words = words;
    }

    byte[] ledgers() {
        return counts(
                "series",
                List.of(Series.REPORTS, Series.INCIDENTS, Series.COORDINATIONS).stream()
                        .map(series -> row(words.get(series.code()), figures.of(series)))
                        .toList());
    }

    byte[] categories() {
        List<List<?>> rows = new ArrayList<>();
        for (Category category : Category.values()) {
            rows.add(row(words.of(category), figures.of(category), share(figures.share(category))));
        }
        rows.add(row(words.get("allCategories"), figures.of(Series.INCIDENTS), "100.0"));
        return counts("category", rows, words.get("share") + " (%)");
    }

    byte[] brands() {
        List<List<?>> rows = new ArrayList<>();
        for (Origin origin : Origin.values()) {
            rows.add(row(words.of(origin), figures.of(origin), share(figures.share(origin))));
        }
        rows.add(row(words.get("allBrands"), figures.of(Series.PHISHING), "100"));
        return counts("brand", rows, words.get("share") + " (%)");
    }

    private byte[] counts(String first, List<? extends List<?>> rows, String... extra) {
        List<String> head = new ArrayList<>(List.of(words.get(first)));
        figures.quarter().months().forEach(month -> head.add(month.toString()));
        head.addAll(List.of(
                words.get("total"),
                words.get("previousQuarter"),
                words.get("restatedHead"),
                words.get("changeHead") + " (%)"));
        head.addAll(List.of(extra));
        if (isPublished()) {
            head.add(words.get("publishedHead"));
        }
        return csv(head, rows);
    }

    private List<?> row(String name, Counts counts, String... extra) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(name);
        row.addAll(counts.monthly());
        row.add(counts.knownTotal());
        row.add(counts.previous());
        row.add(counts.previousRestated());
        row.add(share(counts.onPreviousQuarter().percentage()));
        row.addAll(List.of(extra));
        if (isPublished()) {
            row.add(counts.published());
        }
        return row;
    }

    /** What an edition printed stands beside what is known since; the edition itself has nothing to compare with. */
    private boolean isPublished() {
        return figures.of(Series.REPORTS).published() != null;
    }
}
