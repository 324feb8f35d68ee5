package org.chosei.core.figures;

import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Three months of a calendar year, the period of one edition, written {@code 2018Q4}. */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})Q([1-4])");
    private static final int MONTHS = 3;

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("Quarter %dQ%d does not exist: wanted Q1 to Q4".formatted(year, number));
        }
    }

    /** @throws IllegalArgumentException when it is not written as a quarter, or lies before there was any CSIRT */
    public static Quarter parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'%s' names no quarter: write it like 2018Q4".formatted(written));
        }
        Quarter named = new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        Quarter earliest = of(HistoryMonth.EARLIEST);
        if (named.compareTo(earliest) < 0) {
            throw new IllegalArgumentException(
                    "%s is before there was any CSIRT: wanted %s or later".formatted(named, earliest));
        }
        return named;
    }

    public static Quarter of(YearMonth month) {
        return new Quarter(month.getYear(), (month.getMonthValue() - 1) / MONTHS + 1);
    }

    public YearMonth firstMonth() {
        return YearMonth.of(year, (number - 1) * MONTHS + 1);
    }

    public YearMonth lastMonth() {
        return firstMonth().plusMonths(MONTHS - 1);
    }

    public List<YearMonth> months() {
        return List.of(firstMonth(), firstMonth().plusMonths(1), lastMonth());
    }

    /** The months that end with this quarter's last, oldest first. */
    public List<YearMonth> monthsEndingHere(int count) {
        YearMonth first = lastMonth().minusMonths(count - 1L);
        return first.atDay(1)
                .datesUntil(lastMonth().plusMonths(1).atDay(1), Period.ofMonths(1))
                .map(YearMonth::from)
                .toList();
    }

    public Quarter previous() {
        return of(firstMonth().minusMonths(1));
    }

    /** The same quarter of the year before. */
    public Quarter lastYear() {
        return new Quarter(year - 1, number);
    }

    /** The first instant that belongs to it. */
    public Instant begin(ZoneId zone) {
        return firstMonth().atDay(1).atStartOfDay(zone).toInstant();
    }

    /** The first instant that no longer belongs to it. */
    public Instant end(ZoneId zone) {
        return lastMonth().plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }

    @Override
    public int compareTo(Quarter other) {
        return firstMonth().compareTo(other.firstMonth());
    }

    @Override
    public String toString() {
        return "%04dQ%d".formatted(year, number);
    }
}
