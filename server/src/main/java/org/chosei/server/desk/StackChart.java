package org.chosei.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Bars made of parts, one bar for a month; the geometry only. */
record StackChart(List<Bar> bars, int height) {
    static final int WIDTH = 640;
    private static final int LEFT = 52;
    private static final int RIGHT = 64;
    private static final int BAR = 36;
    private static final int GAP = 20;
    private static final int ROOM_FOR_NUMBER = 36;

    /** @param total null where nothing is known of the month */
    record Bar(
            int place,
            double y,
            List<Part> parts,
            double end,
            @Nullable Long total) {}

    /** @param number whether the count fits into the part */
    record Part(int series, double x, double width, long count, boolean number) {}

    /** @param counts for each series its counts, all of the same length, null where nothing is known */
    static StackChart of(List<List<@Nullable Long>> counts) {
        int months = counts.getFirst().size();
        long largest = IntStream.range(0, months)
                .mapToObj(month -> total(counts, month))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .reduce(1, Math::max);
        List<Bar> bars = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            List<Part> parts = new ArrayList<>();
            double x = LEFT;
            for (int series = 0; series < counts.size(); series++) {
                long count = Objects.requireNonNullElse(counts.get(series).get(month), 0L);
                double width = count * (double) (WIDTH - LEFT - RIGHT) / largest;
                if (count > 0) {
                    parts.add(new Part(
                            series, rounded(x), rounded(Math.max(1, width - 1.5)), count, width > ROOM_FOR_NUMBER));
                }
                x += width;
            }
            bars.add(new Bar(month, 8 + month * (BAR + GAP), parts, rounded(x + 6), total(counts, month)));
        }
        return new StackChart(bars, 8 + months * (BAR + GAP));
    }

    private static @Nullable Long total(List<List<@Nullable Long>> counts, int month) {
        List<Long> known = counts.stream()
                .map(series -> series.get(month))
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? null
                : Long.valueOf(known.stream().mapToLong(Long::longValue).sum());
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
