package org.chosei.core.publication;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.publication.Drawing.Anchor;
import org.chosei.core.report.Category;

/** Figure 8 as one drawing, for use outside the report, where it is a table with bars. */
public final class HandlingChart {
    private static final double ROW = 9;
    private static final double HEAD = 6;
    private static final double STATUS_AT = 34;
    private static final double SCOPE_AT = STATUS_AT + HandlingBars.STATUS + 2;
    private static final double DAYS_AT = SCOPE_AT + HandlingBars.SCOPE + 1;

    private HandlingChart() {}

    public static Drawing of(QuarterFigures figures, Language language, TextWidths widths) {
        Words words = Words.of(language);
        HandlingBars bars = new HandlingBars(figures, language, widths);
        HandlingWords said = new HandlingWords(figures, language);
        String description = Arrays.stream(Category.values())
                .map(said::describe)
                .collect(Collectors.joining("; ", words.get("fig8") + ": ", ""));
        Drawing chart = new Drawing(Page.WIDTH, HEAD + ROW * Category.values().length, description, widths);
        head(chart, STATUS_AT, words.get("status"));
        head(chart, SCOPE_AT, words.get("scopeHead"));
        head(chart, DAYS_AT, words.get("daysHead"));
        double y = HEAD;
        for (Category category : Category.values()) {
            chart.line(0, y, Page.WIDTH, y, Palette.HAIR, .15);
            chart.label(0, y + 4, words.of(category), 7.2, Anchor.LEFT, Face.WORDS_BOLD, Palette.INK);
            chart.label(
                    0,
                    y + 7.6,
                    new Wording(language).count(figures.of(category).knownTotal()),
                    7.2,
                    Anchor.LEFT,
                    Face.NUMBERS,
                    Palette.INK);
            row(chart, bars, said, category, figures.handling().getOrDefault(category, Handling.NONE), y + 1);
            y += ROW;
        }
        return chart;
    }

    private static void row(
            Drawing chart, HandlingBars bars, HandlingWords said, Category category, Handling handling, double y) {
        chart.put(bars.status(category), STATUS_AT, y);
        chart.label(STATUS_AT, y + 6.6, said.status(handling), 6.4, Anchor.LEFT, Face.WORDS, Palette.INK);
        if (bars.hasScope(category)) {
            chart.put(bars.scope(category), SCOPE_AT, y);
        }
        if (bars.hasDays(category)) {
            chart.put(bars.days(category), DAYS_AT, y);
        }
    }

    private static void head(Drawing chart, double x, String text) {
        chart.label(x, 3.6, text, 6.6, Anchor.LEFT, Face.WORDS, Palette.GREY);
    }
}
