package org.chosei.core.figures;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which series stands in which column of a history file, and how a line is read by that. */
final class HistoryColumns {
    private static final Set<String> MONTH = Set.of("month", "date", "data");
    private static final Map<String, Series> SERIES = Map.ofEntries(
            Map.entry("reports", Series.REPORTS),
            Map.entry("coordinated", Series.COORDINATIONS),
            Map.entry("phishing", Series.PHISHING),
            Map.entry("defacement", Series.DEFACEMENT),
            Map.entry("malware", Series.MALWARE),
            Map.entry("scan", Series.SCAN),
            Map.entry("dos", Series.DOS),
            Map.entry("ics", Series.ICS),
            Map.entry("targeted", Series.TARGETED_ATTACK),
            Map.entry("apt", Series.TARGETED_ATTACK),
            Map.entry("other", Series.OTHER),
            Map.entry("phishing_domestic", Series.DOMESTIC_BRANDS),
            Map.entry("phishing_overseas", Series.FOREIGN_BRANDS),
            Map.entry("phishing_unknown", Series.UNKNOWN_BRANDS));
    private static final List<Series> BRANDS =
            List.of(Series.DOMESTIC_BRANDS, Series.FOREIGN_BRANDS, Series.UNKNOWN_BRANDS);
    private static final DateTimeFormatter MONTH_FORMAT = DateTimeFormatter.ofPattern("uuuuMM");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final int month;
    private final List<@Nullable Series> series;

    private HistoryColumns(int month, List<@Nullable Series> series) {
        this.month = month;
        this.series = series;
    }

    static HistoryColumns of(String header) {
        List<@Nullable Series> series = new ArrayList<>();
        int month = -1;
        for (String name : split(header.replace("\uFEFF", ""))) {
            String lower = name.toLowerCase(Locale.ROOT);
            Series found = SERIES.get(lower);
            if (MONTH.contains(lower) && month < 0) {
                month = series.size();
            } else if (found == null || series.contains(found)) {
                throw new IllegalArgumentException("Column '%s' is unknown or stands twice: wanted month and any of %s"
                        .formatted(name, SERIES.keySet().stream().sorted().toList()));
            }
            series.add(found);
        }
        if (month < 0) {
            throw new IllegalArgumentException(
                    "The header '%s' has no column 'month': wanted month,reports,coordinated,…".formatted(header));
        }
        return new HistoryColumns(month, series);
    }

    HistoryMonth month(String line) {
        List<String> values = split(line);
        if (values.size() != series.size()) {
            throw new IllegalArgumentException(
                    "'%s' has %d columns: wanted %d as in the header, and no thousands commas"
                            .formatted(line.strip(), values.size(), series.size()));
        }
        YearMonth named = yearMonth(values.get(month));
        Map<Series, Long> counts = new EnumMap<>(Series.class);
        for (int i = 0; i < values.size(); i++) {
            Series of = series.get(i);
            if (of != null && !values.get(i).isEmpty()) {
                counts.put(of, count(of, values.get(i)));
            }
        }
        requireBrandSum(counts);
        return new HistoryMonth(named, counts);
    }

    private static YearMonth yearMonth(String value) {
        YearMonth named;
        try {
            named = YearMonth.parse(value, MONTH_FORMAT);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'%s' is no month: wanted YYYYMM".formatted(value), e);
        }
        if (named.isBefore(HistoryMonth.EARLIEST)) {
            throw new IllegalArgumentException("'%s' is before there was any CSIRT: wanted YYYYMM, %s or later"
                    .formatted(value, MONTH_FORMAT.format(HistoryMonth.EARLIEST)));
        }
        return named;
    }

    private static long count(Series series, String value) {
        if (!COUNT.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no count of %s: wanted a whole number without sign or separators"
                            .formatted(value, series.code()));
        }
        return Long.parseLong(value);
    }

    private static void requireBrandSum(Map<Series, Long> counts) {
        if (BRANDS.stream().noneMatch(counts::containsKey)) {
            return;
        }
        long sum = BRANDS.stream()
                .mapToLong(brand -> counts.getOrDefault(brand, 0L))
                .sum();
        Long phishing = counts.get(Series.PHISHING);
        if (phishing == null || phishing != sum) {
            throw new IllegalArgumentException("The brand parts sum to %d, phishing is %s: wanted equal numbers"
                    .formatted(sum, phishing == null ? "missing" : phishing));
        }
    }

    private static List<String> split(String line) {
        return Stream.of(line.split(",", -1)).map(String::strip).toList();
    }
}
