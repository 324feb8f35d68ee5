package org.chosei.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chosei.core.figures.MonthCount;
import org.jspecify.annotations.Nullable;

/** Twelve months of one or two series as lines; the geometry only, so that the template draws it without a script or a style. */
record TrendChart(List<Tick> ticks, List<Tick> months, List<Line> lines, double nowFrom, double nowWidth) {
    static final int WIDTH = 640;
    static final int HEIGHT = 244;
    private static final int LEFT = 52;
    private static final int RIGHT = 108;
    private static final int TOP = 14;
    private static final int BOTTOM = 28;
    private static final int LABEL = 44;
    /** A name and its number end here at the latest, above the months. */
    private static final int LOWEST_LABEL = HEIGHT - BOTTOM - 23;

    private static final int QUARTER = 3;

    /** Where the lines' names begin. */
    public int labels() {
        return WIDTH - RIGHT + 14;
    }

    /** A label and where it stands along its axis. */
    record Tick(double at, long value) {}

    /**
     * @param path of the line, broken where a month has no value
     * @param last value that is known, where the line ends; null where none is
     */
    record Line(
            String name,
            boolean second,
            String path,
            List<Point> points,
            double labelAt,
            @Nullable Long last) {}

    record Point(double x, double y) {}

    /** @param names of the series, in their order */
    static TrendChart of(List<String> names, List<List<MonthCount>> series) {
        long largest = series.stream()
                .flatMap(List::stream)
                .map(MonthCount::count)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        long step = step(largest);
        long top = Math.max(step, (largest + step - 1) / step * step);
        int count = series.getFirst().size();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            lines.add(line(names.get(i), i > 0, series.get(i), top));
        }
        keepLabelsApart(lines);
        return new TrendChart(
                Stream.iterate(0L, v -> v <= top, v -> v + step)
                        .map(v -> new Tick(y(v, top), v))
                        .toList(),
                IntStream.range(0, count)
                        .mapToObj(i -> new Tick(x(i, count), i))
                        .toList(),
                lines,
                x(count - QUARTER, count) - (x(1, count) - x(0, count)) / 2,
                (x(QUARTER, count) - x(0, count)) - (x(1, count) - x(0, count)) / 2 + 14);
    }

    /** Two labels of two rows each must not lie upon one another: the upper line's moves up, the lower's stays. */
    private static void keepLabelsApart(List<Line> lines) {
        if (lines.size() == 2
                && Math.abs(lines.getFirst().labelAt() - lines.getLast().labelAt()) < LABEL) {
            int upper = lines.getFirst().labelAt() <= lines.getLast().labelAt() ? 0 : 1;
            Line moved = lines.get(upper);
            double at = Math.max(TOP, lines.get(1 - upper).labelAt() - LABEL);
            lines.set(upper, new Line(moved.name(), moved.second(), moved.path(), moved.points(), at, moved.last()));
        }
    }

    private static Line line(String name, boolean second, List<MonthCount> months, long top) {
        StringBuilder path = new StringBuilder();
        List<Point> points = new ArrayList<>();
        Long last = null;
        boolean drawing = false;
        for (int i = 0; i < months.size(); i++) {
            Long count = months.get(i).count();
            if (count != null) {
                Point point = new Point(x(i, months.size()), y(count, top));
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", drawing ? "L" : "M", point.x(), point.y()));
                points.add(point);
                last = count;
            }
            drawing = count != null;
        }
        return new Line(
                name,
                second,
                path.toString(),
                points,
                points.isEmpty() ? TOP : Math.min(points.getLast().y(), LOWEST_LABEL),
                last);
    }

    /** 1, 2 or 5 times a power of ten, so that about four lines stand in the ground. */
    private static long step(long largest) {
        long power = 1;
        while (power * 10 <= largest / 4) {
            power *= 10;
        }
        for (int factor : new int[] {1, 2, 5}) {
            if (power * factor * 5 >= largest) {
                return power * factor;
            }
        }
        return power * 10;
    }

    private static double x(int month, int months) {
        return rounded(LEFT + month * (WIDTH - LEFT - RIGHT) / (double) Math.max(1, months - 1));
    }

    private static double y(long count, long top) {
        return rounded(TOP + (HEIGHT - TOP - BOTTOM) * (1 - count / (double) top));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
