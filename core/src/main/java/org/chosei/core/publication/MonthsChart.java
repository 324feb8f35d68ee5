package org.chosei.core.publication;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.publication.Plot.Anchor;
import org.chosei.core.publication.Plot.Face;
import org.chosei.core.publication.Plot.Style;

/** Twelve months as bars, zero-based; the quarter's three in full colour with bold values, a total under each quarter (figures 1, 2, 4-7). */
final class MonthsChart {
    private static final double WIDTH = 165;
    private static final double TOP = 4.2;
    private static final double BOTTOM = 10.6;
    private static final int QUARTER = 3;
    private static final Style VALUE = Style.number(7.2);
    private static final Style AXIS = Style.number(6.2).in(Palette.GREY);

    private final List<MonthCount> months;
    private final Language language;
    private final String colour;
    private final Plot plot;
    private final Scale scale;
    private final double left;
    private final double plotHeight;
    private final double slot;
    private final double bar;

    private MonthsChart(String name, List<MonthCount> months, double height, String colour, Language language) {
        this.months = months;
        this.language = language;
        this.colour = colour;
        this.plot = new Plot(WIDTH, height, name + ": " + months.stream().map(this::spoken).collect(Collectors.joining(", ")));
        this.scale = Scale.upTo(months.stream().mapToLong(MonthsChart::value).max().orElse(0), 4);
        this.left = TextWidth.of(language.count(scale.ticks().getLast()), AXIS.size(), Face.FIXED) + 2.6;
        this.plotHeight = height - TOP - BOTTOM;
        this.slot = (WIDTH - left) / Math.max(1, months.size());
        this.bar = slot * 0.58;
    }

    static Plot draw(String name, List<MonthCount> months, double height, String colour, Language language) {
        MonthsChart chart = new MonthsChart(name, months, height, colour, language);
        chart.axis();
        for (int i = 0; i < months.size(); i++) {
            chart.month(i);
        }
        chart.plot.line(chart.left, chart.y(0), WIDTH, chart.y(0), Palette.INK, 0.25);
        for (int i = 0; i + QUARTER <= months.size(); i += QUARTER) {
            chart.quarter(i);
        }
        return chart.plot;
    }

    private void axis() {
        for (long tick : scale.ticks()) {
            if (tick > 0) {
                plot.line(left, y(tick), WIDTH, y(tick), Palette.HAIRLINE, 0.15);
            }
            plot.text(left - 1.4, y(tick) + 0.78, language.count(tick), Anchor.RIGHT, AXIS);
        }
    }

    private void month(int i) {
        MonthCount month = months.get(i);
        boolean present = isPresent(i);
        double x = left + slot * i + (slot - bar) / 2;
        Style emphasis = present ? Style.words(6.8).strong() : Style.words(6.8).in(Palette.GREY);
        plot.rectangle(x, y(value(month)), bar, y(0) - y(value(month)), present ? colour : Palette.tint(colour));
        value(month, x + bar / 2, present);
        plot.text(x + bar / 2, y(0) + 3.3, language.month(month.month()), Anchor.MIDDLE, emphasis);
    }

    /** On white ground, and smaller where the slot is too narrow. */
    private void value(MonthCount month, double centre, boolean present) {
        String text = month.count() == null ? "–" : language.count(month.count());
        double widest = slot - 0.3;
        double size = Math.min(VALUE.size(), VALUE.size() * widest / TextWidth.of(text, VALUE.size(), Face.FIXED));
        double width = TextWidth.of(text, size, Face.FIXED);
        double base = y(value(month)) - 0.95;
        plot.rectangle(centre - width / 2 - 0.3, base - size * 0.29, width + 0.6, size * 0.317, "#FFFFFF");
        plot.text(centre, base, text, Anchor.MIDDLE, present ? VALUE.of(size).strong() : VALUE.of(size).in(Palette.GREY));
    }

    private void quarter(int first) {
        boolean present = isPresent(first);
        double x1 = left + slot * first + (slot - bar) / 2;
        double x2 = left + slot * (first + QUARTER) - (slot - bar) / 2;
        double y = y(0) + 5.1;
        plot.line(x1, y, x2, y, present ? colour : Palette.RULE, present ? 0.5 : 0.25);
        YearMonth begin = months.get(first).month();
        YearMonth end = months.get(first + QUARTER - 1).month();
        long total = months.subList(first, first + QUARTER).stream().mapToLong(MonthsChart::value).sum();
        String text = language.months(begin, end) + language.pick("　", ": ") + language.count(total);
        Style style = present ? Style.words(6.8).strong() : Style.words(6.8).in(Palette.GREY);
        plot.text((x1 + x2) / 2, y + 3.3, text, Anchor.MIDDLE, style);
    }

    private boolean isPresent(int i) {
        return i >= months.size() - QUARTER;
    }

    private double y(long value) {
        return TOP + plotHeight - plotHeight * value / (scale.largest() * 1.01);
    }

    private static long value(MonthCount month) {
        return Objects.requireNonNullElse(month.count(), 0L);
    }

    private String spoken(MonthCount month) {
        return month.month() + " " + (month.count() == null ? "–" : language.count(month.count()));
    }
}
