package org.chosei.core.publication;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.publication.Drawing.Anchor;

/** The sectors of the imitated brands, ranked within domestic and within foreign ones on one common scale (figure 9). */
public final class SectorsChart {
    private static final double PANEL = 79.5;
    private static final double GAP = 6;
    private static final double NAMES = 26;
    private static final double ROW = 5.5;
    private static final double HEAD = 7;
    private static final List<Origin> PANELS = List.of(Origin.DOMESTIC, Origin.FOREIGN);

    private final QuarterFigures figures;
    private final Words words;
    private final Wording wording;
    private final Drawing drawing;
    private final double scale;

    private SectorsChart(QuarterFigures figures, Language language, TextWidths widths) {
        this.figures = figures;
        this.words = Words.of(language);
        this.wording = new Wording(language);
        int rows = PANELS.stream()
                .mapToInt(origin -> ranked(figures, origin).size())
                .max()
                .orElse(0);
        this.drawing = new Drawing(Page.WIDTH, HEAD + ROW * Math.max(1, rows) + .5, description(), widths);
        this.scale = (PANEL - NAMES - 11)
                / PANELS.stream()
                        .flatMap(origin -> ranked(figures, origin).stream().map(sector -> share(origin, sector)))
                        .mapToDouble(BigDecimal::doubleValue)
                        .max()
                        .orElse(1);
    }

    public static Drawing of(QuarterFigures figures, Language language, TextWidths widths) {
        SectorsChart chart = new SectorsChart(figures, language, widths);
        double x = 0;
        for (Origin origin : PANELS) {
            chart.drawPanel(x, origin);
            x += PANEL + GAP;
        }
        return chart.drawing;
    }

    private static List<Sector> ranked(QuarterFigures figures, Origin origin) {
        return new Rankings(figures).sectorsAsDrawn(origin);
    }

    private BigDecimal share(Origin origin, Sector sector) {
        BigDecimal share = figures.share(origin, sector).value();
        return share == null ? BigDecimal.ZERO : share;
    }

    private String description() {
        return PANELS.stream()
                .map(origin -> ranked(figures, origin).stream()
                        .map(sector -> words.of(sector) + " " + wording.percent(figures.share(origin, sector)))
                        .collect(Collectors.joining(", ", words.of(origin) + ": ", "")))
                .collect(Collectors.joining("; "));
    }

    private void drawPanel(double left, Origin origin) {
        Long count = figures.of(origin).knownTotal();
        String title = count == null ? words.of(origin) : words.get("panel", words.of(origin), wording.count(count));
        drawing.label(left, 3.4, title, 7.6, Anchor.LEFT, Face.WORDS_BOLD, Palette.INK);
        List<Sector> sectors = ranked(figures, origin);
        double y = HEAD;
        for (Sector sector : sectors) {
            boolean first = sector == sectors.getFirst();
            double wide = share(origin, sector).doubleValue() * scale;
            drawing.label(
                    left + NAMES - 1.6,
                    y + 3.75,
                    words.of(sector),
                    7.2,
                    Anchor.RIGHT,
                    first ? Face.WORDS_BOLD : Face.WORDS,
                    Palette.INK);
            drawing.rectangle(left + NAMES, y + .9, wide, ROW - 1.9, first ? Palette.ACCENT : Palette.ACCENT_LIGHT);
            drawing.label(
                    left + NAMES + wide + 1,
                    y + 3.75,
                    wording.percent(figures.share(origin, sector)),
                    7.2,
                    Anchor.LEFT,
                    first ? Face.NUMBERS_BOLD : Face.NUMBERS,
                    Palette.INK);
            y += ROW;
        }
        if (sectors.isEmpty()) {
            drawing.label(left, y + 3.75, words.get("none"), 7.2, Anchor.LEFT, Face.WORDS, Palette.GREY);
        } else {
            drawing.line(left + NAMES, HEAD, left + NAMES, y, Palette.INK, .25);
        }
    }
}
