package org.chosei.core.publication;

import java.util.List;
import java.util.stream.Collectors;
import org.chosei.core.figures.Percentage;
import org.chosei.core.publication.Plot.Anchor;
import org.chosei.core.publication.Plot.Style;

/** Ranked horizontal bars with the value at the bar's end, on a scale of a hundred per cent (figure 9). */
final class SectorsChart {
    private static final double WIDTH = 79.5;
    private static final double LABELS = 24;
    private static final double ROW = 5.5;

    private SectorsChart() {}

    /** A bar: its name and share. */
    record Bar(String name, Percentage share) {
        double value() {
            return share.value() == null ? 0 : share.value().doubleValue();
        }
    }

    /** @param scale the largest value of both panels, so that they can be compared */
    static Plot draw(String name, List<Bar> bars, double scale, Language language) {
        String spoken = bars.stream().map(bar -> bar.name() + " " + language.share(bar.share())).collect(Collectors.joining(", "));
        Plot plot = new Plot(WIDTH, ROW * Math.max(1, bars.size()) + 0.5, name + ": " + spoken);
        double y = 0;
        for (Bar bar : bars) {
            boolean first = y == 0;
            Style words = first ? Style.words(7.2).strong() : Style.words(7.2);
            double length = (WIDTH - LABELS - 11) * bar.value() / Math.max(1, scale);
            plot.text(LABELS - 1.6, y + 3.75, bar.name(), Anchor.RIGHT, words);
            plot.rectangle(LABELS, y + 0.9, length, ROW - 1.9, first ? Palette.ACCENT : Palette.TINT);
            plot.text(LABELS + length + 1, y + 3.75, language.share(bar.share()), Anchor.LEFT, first ? Style.number(7.2).strong() : Style.number(7.2));
            y += ROW;
        }
        plot.line(LABELS, 0, LABELS, ROW * bars.size(), Palette.INK, 0.25);
        return plot;
    }
}
