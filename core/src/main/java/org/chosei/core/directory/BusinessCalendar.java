package org.chosei.core.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** Which days offices work, and how many lie between two dates (counting rule 17). */
public final class BusinessCalendar {
    private static final BusinessCalendar JAPAN =
            new BusinessCalendar(JapaneseHolidays::of, MonthDay.of(12, 29), MonthDay.of(1, 3));

    private final IntFunction<? extends Set<LocalDate>> holidaysOfYear;
    private final MonthDay closedFrom;
    private final MonthDay closedUntil;
    private final Map<Integer, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

    /**
     * @param closedFrom the first set closing day at the end of a year
     * @param closedUntil the last one at the beginning of the next
     */
    public BusinessCalendar(
            IntFunction<? extends Set<LocalDate>> holidaysOfYear, MonthDay closedFrom, MonthDay closedUntil) {
        this.holidaysOfYear = holidaysOfYear;
        this.closedFrom = closedFrom;
        this.closedUntil = closedUntil;
    }

    /** Weekends, national holidays and 29 December to 3 January are none. */
    public static BusinessCalendar japan() {
        return JAPAN;
    }

    public boolean isBusinessDay(LocalDate day) {
        MonthDay monthDay = MonthDay.from(day);
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && monthDay.isBefore(closedFrom)
                && monthDay.isAfter(closedUntil)
                && !holidays.computeIfAbsent(day.getYear(), holidaysOfYear::apply)
                        .contains(day);
    }

    /** The number of business days d with from < d <= to; Friday to Monday is 1. */
    public int daysBetween(LocalDate from, LocalDate to) {
        return from.isBefore(to)
                ? (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(this::isBusinessDay)
                        .count()
                : 0;
    }

    /** The day on which that many business days have passed since a date: when to ask again. */
    public LocalDate after(LocalDate from, int businessDays) {
        LocalDate day = from;
        for (int left = businessDays; left > 0; ) {
            day = day.plusDays(1);
            left -= isBusinessDay(day) ? 1 : 0;
        }
        return day;
    }
}
