package org.chosei.core.publication;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.chosei.core.publication.Drawing.Anchor;

/** An analyst's own counts week by week, one series upon another (figure 12). */
public final class WeeklyChart {
    private static final double HEIGHT = 38;
    private static final double GROUND = HEIGHT - 5.5;
    private static final double LEFT = 7.5;

    private WeeklyChart() {}

    /** @param counts of each series, in the order of their names */
    public record Week(String label, List<Long> counts) {
        public Week {
            counts = List.copyOf(counts);
        }

        /** Of all series. */
        public long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    public static Drawing of(List<String> names, List<Week> weeks, Wording wording, TextWidths widths) {
        String description = weeks.stream()
                .map(week -> week.label() + " "
                        + week.counts().stream().map(String::valueOf).collect(Collectors.joining("+")))
                .collect(Collectors.joining(", ", String.join(", ", names) + ": ", ""));
        Drawing drawing = new Drawing(Page.WIDTH, HEIGHT, description, widths);
        long largest = Math.max(
                1,
                weeks.stream()
                        .flatMapToLong(week -> LongStream.of(week.total()))
                        .max()
                        .orElse(1));
        double unit = (GROUND - 12) / (largest * 1.02);
        for (long tick : Axis.ticks(largest, 4)) {
            if (tick > 0) {
                drawing.line(LEFT, GROUND - tick * unit, Page.WIDTH, GROUND - tick * unit, Palette.HAIR, .15);
            }
            drawing.label(
                    LEFT - 1.4,
                    GROUND - tick * unit + .78,
                    wording.count(tick),
                    6.2,
                    Anchor.RIGHT,
                    Face.NUMBERS,
                    Palette.GREY);
        }
        double slot = (Page.WIDTH - LEFT) / weeks.size();
        for (int i = 0; i < weeks.size(); i++) {
            drawWeek(drawing, weeks.get(i), LEFT + slot * i + slot * .2, slot * .6, unit, wording);
        }
        drawing.line(LEFT, GROUND, Page.WIDTH, GROUND, Palette.INK, .25);
        drawNames(drawing, names);
        return drawing;
    }

    private static void drawWeek(Drawing drawing, Week week, double x, double bar, double unit, Wording wording) {
        double y = GROUND;
        for (int series = 0; series < week.counts().size(); series++) {
            double height = week.counts().get(series) * unit;
            y -= height;
            drawing.rectangle(x, y, bar, Math.max(0, height - (series == 0 ? 0 : .25)), Palette.step(series * 2));
        }
        drawing.rectangle(x, y - 3.1, bar, 2.6, Palette.WHITE);
        drawing.label(
                x + bar / 2, y - .95, wording.count(week.total()), 6.8, Anchor.CENTER, Face.NUMBERS_BOLD, Palette.INK);
        drawing.label(x + bar / 2, GROUND + 3.3, week.label(), 6.4, Anchor.CENTER, Face.NUMBERS, Palette.INK);
    }

    private static void drawNames(Drawing drawing, List<String> names) {
        double x = LEFT;
        for (int series = 0; series < names.size(); series++) {
            drawing.rectangle(x, 1.2, 2.6, 2.4, Palette.step(series * 2));
            drawing.label(x + 3.4, 3.3, names.get(series), 7, Anchor.LEFT, Face.WORDS, Palette.INK);
            x += 8 + drawing.measure(names.get(series), 7, Face.WORDS);
        }
    }
}
