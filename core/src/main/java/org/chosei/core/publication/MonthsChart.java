package org.chosei.core.publication;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.publication.Drawing.Anchor;

/**
 * Twelve months as bars from zero (figures 1, 2, 4 to 7): the quarter's three in full colour, those before in a tint, the value on
 * each bar and each quarter's total under the axis.
 */
public final class MonthsChart {
    private static final int QUARTER = 3;
    private static final double HEAD = 4.2;
    private static final double FOOT = 10.6;
    private static final double SMALL = 6.2;
    private static final double VALUE = 7.2;

    private final Wording wording;
    private final List<MonthCount> months;
    private final String colour;
    private final Drawing drawing;
    private final double left;
    private final double slot;
    private final double bar;
    private final long largest;

    private MonthsChart(
            String name, List<MonthCount> months, String colour, double height, Wording wording, TextWidths widths) {
        this.wording = wording;
        this.months = months;
        this.colour = colour;
        this.largest = months.stream()
                .map(MonthCount::count)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        this.drawing = new Drawing(Page.WIDTH, height, describe(name, months, wording), widths);
        this.left = drawing.measure(wording.count(ticks().getLast()), SMALL, Face.NUMBERS) + 2.6;
        this.slot = (Page.WIDTH - left) / months.size();
        this.bar = slot * .58;
    }

    /** @param months oldest first, the quarter's three at the end */
    public static Drawing of(
            String name, List<MonthCount> months, String colour, double height, Wording wording, TextWidths widths) {
        MonthsChart chart = new MonthsChart(name, months, colour, height, wording, widths);
        chart.drawScale();
        for (int i = 0; i < months.size(); i++) {
            chart.drawMonth(i);
        }
        chart.drawing.line(chart.left, chart.y(0), Page.WIDTH, chart.y(0), Palette.INK, .25);
        for (int first = 0; first < months.size(); first += QUARTER) {
            chart.drawQuarter(first);
        }
        return chart.drawing;
    }

    private static String describe(String name, List<MonthCount> months, Wording wording) {
        return months.stream()
                .map(each -> wording.monthOfYear(each.month()) + " " + wording.count(each.count()))
                .collect(Collectors.joining(", ", name + ": ", ""));
    }

    private List<Long> ticks() {
        return Axis.ticks(largest, 4);
    }

    private double y(long value) {
        double ground = drawing.height() - FOOT;
        return ground - (ground - HEAD) * value / Math.max(1, largest * 1.01);
    }

    private void drawScale() {
        for (long tick : ticks()) {
            if (tick > 0) {
                drawing.line(left, y(tick), Page.WIDTH, y(tick), Palette.HAIR, .15);
            }
            drawing.label(
                    left - 1.4, y(tick) + .78, wording.count(tick), SMALL, Anchor.RIGHT, Face.NUMBERS, Palette.GREY);
        }
    }

    private boolean isPresent(int i) {
        return i >= months.size() - QUARTER;
    }

    private void drawMonth(int i) {
        MonthCount month = months.get(i);
        String ink = isPresent(i) ? Palette.INK : Palette.GREY;
        double center = left + slot * i + slot / 2;
        if (month.count() != null) {
            double top = y(month.count());
            drawing.rectangle(center - bar / 2, top, bar, y(0) - top, isPresent(i) ? colour : Palette.tint(colour));
        }
        drawValue(center, y(month.count() == null ? 0 : month.count()), wording.count(month.count()), i, ink);
        drawing.label(
                center,
                y(0) + 3.3,
                wording.month(month.month()),
                6.8,
                Anchor.CENTER,
                isPresent(i) ? Face.WORDS_BOLD : Face.WORDS,
                ink);
    }

    /** White ground under the value, so that no line of the grid runs through it; smaller where the slot is too narrow. */
    private void drawValue(double center, double top, String value, int i, String ink) {
        Face face = isPresent(i) ? Face.NUMBERS_BOLD : Face.NUMBERS;
        double size = Math.min(VALUE, (slot - .3) / drawing.measure(value, 1, face));
        double wide = drawing.measure(value, size, face);
        drawing.rectangle(
                center - wide / 2 - .3,
                top - .95 - size * TextWidths.POINT * .82,
                wide + .6,
                size * TextWidths.POINT * .9,
                Palette.WHITE);
        drawing.label(center, top - .95, value, size, Anchor.CENTER, face, ink);
    }

    private void drawQuarter(int first) {
        List<MonthCount> quarter = months.subList(first, Math.min(first + QUARTER, months.size()));
        boolean present = isPresent(first);
        double margin = (slot - bar) / 2;
        double from = left + slot * first + margin;
        double to = left + slot * (first + quarter.size()) - margin;
        drawing.line(from, y(0) + 5.1, to, y(0) + 5.1, present ? colour : Palette.RULE, present ? .5 : .25);
        boolean known = quarter.stream().allMatch(each -> each.count() != null);
        long total = quarter.stream()
                .map(MonthCount::count)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        String period = wording.shortPeriod(
                quarter.getFirst().month(), quarter.getLast().month());
        drawing.label(
                (from + to) / 2,
                y(0) + 8.4,
                period + (wording.language() == Language.JA ? "　" : ": ") + wording.count(known ? total : null),
                6.8,
                Anchor.CENTER,
                present ? Face.WORDS_BOLD : Face.WORDS,
                present ? Palette.INK : Palette.GREY);
    }
}
