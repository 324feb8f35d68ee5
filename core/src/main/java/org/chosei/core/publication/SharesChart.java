package org.chosei.core.publication;

import java.util.List;
import java.util.stream.Collectors;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.publication.Drawing.Anchor;
import org.chosei.core.report.Category;

/** Each category's part of all incidents (figure 3): one bar of the whole, then a ranked list with "other" at its end. */
public final class SharesChart {
    private static final double BAR = 9.5;
    private static final double ROW = 5.6;
    private static final double LIST = BAR + 6;
    private static final double BARS_AT = 44;
    private static final double SHARES_AT = 16;

    private final QuarterFigures figures;
    private final Words words;
    private final Wording wording;
    private final List<Category> ranked;
    private final Drawing drawing;

    private SharesChart(QuarterFigures figures, Language language, TextWidths widths) {
        this.figures = figures;
        this.words = Words.of(language);
        this.wording = new Wording(language);
        this.ranked = new Rankings(figures).categoriesAsDrawn();
        this.drawing = new Drawing(Page.WIDTH, LIST + ROW * ranked.size() + 1, description(), widths);
    }

    public static Drawing of(QuarterFigures figures, Language language, TextWidths widths) {
        SharesChart chart = new SharesChart(figures, language, widths);
        chart.drawWhole();
        chart.drawList();
        return chart.drawing;
    }

    private String description() {
        return ranked.stream()
                .map(each -> "%s %s (%s)"
                        .formatted(
                                words.of(each), wording.count(figures.of(each).knownTotal()), share(each)))
                .collect(Collectors.joining(", ", words.get("fig3") + ": ", ""));
    }

    private String share(Category category) {
        return wording.percent(figures.share(category));
    }

    private void drawWhole() {
        long all = figures.of(Series.INCIDENTS).total();
        double x = 0;
        for (Category category : ranked) {
            double wide = all == 0 ? 0 : Page.WIDTH * figures.of(category).total() / all;
            Pattern.fill(drawing, x, 0, wide, BAR, category);
            drawPlate(x, wide, category);
            x += wide;
            if (wide > .4) {
                drawing.line(x, 0, x, BAR, Palette.WHITE, .3);
            }
        }
    }

    /** A white plate with name and share where both fit, with the share alone where that fits. */
    private void drawPlate(double x, double wide, Category category) {
        String name = words.of(category);
        double nameWide = drawing.measure(name, 7.6, Face.WORDS_BOLD);
        double shareWide = drawing.measure(share(category), 7.6, Face.NUMBERS_BOLD);
        double full = nameWide + shareWide + 3.8;
        if (wide > full + 2.8) {
            drawing.rectangle(x + 1.4, 2.5, full, 4.5, Palette.WHITE);
            drawing.label(x + 2.3, 5.85, name, 7.6, Anchor.LEFT, Face.WORDS_BOLD, Palette.INK);
            drawing.label(x + .5 + full, 5.85, share(category), 7.6, Anchor.RIGHT, Face.NUMBERS_BOLD, Palette.INK);
        } else if (wide > shareWide + 2.4) {
            drawing.rectangle(x + wide / 2 - shareWide / 2 - .7, 2.5, shareWide + 1.4, 4.5, Palette.WHITE);
            drawing.label(x + wide / 2, 5.8, share(category), 7.2, Anchor.CENTER, Face.NUMBERS_BOLD, Palette.INK);
        }
    }

    private void drawList() {
        double countsAt = Page.WIDTH - SHARES_AT;
        drawing.label(countsAt, LIST - 1.6, words.get("count"), 6.2, Anchor.RIGHT, Face.WORDS, Palette.GREY);
        drawing.label(Page.WIDTH, LIST - 1.6, words.get("share"), 6.2, Anchor.RIGHT, Face.WORDS, Palette.GREY);
        long largest = Math.max(
                1,
                ranked.stream()
                        .mapToLong(each -> figures.of(each).total())
                        .max()
                        .orElse(1));
        double room = countsAt - BARS_AT - drawing.measure("00,000", 7.2, Face.NUMBERS) - 2;
        double y = LIST;
        for (Category category : ranked) {
            long count = figures.of(category).total();
            drawing.line(0, y, Page.WIDTH, y, Palette.HAIR, .15);
            Pattern.fill(drawing, 0, y + 1.2, 5, 3.2, category);
            Pattern.fill(drawing, BARS_AT, y + 1.2, room * count / largest, 3.2, category);
            double base = y + ROW - 1.75;
            drawing.label(6.8, base, words.of(category), 7.6, Anchor.LEFT, Face.WORDS, Palette.INK);
            drawing.label(
                    countsAt,
                    base,
                    wording.count(figures.of(category).knownTotal()),
                    7.6,
                    Anchor.RIGHT,
                    Face.NUMBERS,
                    Palette.INK);
            drawing.label(Page.WIDTH, base, share(category), 7.6, Anchor.RIGHT, Face.NUMBERS_BOLD, Palette.INK);
            y += ROW;
        }
        drawing.line(0, y, Page.WIDTH, y, Palette.HAIR, .15);
        drawing.line(BARS_AT, LIST, BARS_AT, y, Palette.INK, .25);
    }
}
