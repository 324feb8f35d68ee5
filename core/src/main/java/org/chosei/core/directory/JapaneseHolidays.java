package org.chosei.core.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Japan's national holidays from 2003 on, by the Act on National Holidays (昭和23年法律第178号) with its amendments and the special
 * laws for 2019, 2020 and 2021; a year after the last amendment is computed as the law stands.
 */
final class JapaneseHolidays {
    private static final int SHOWA_DAY = 2007;
    private static final int MOUNTAIN_DAY = 2016;
    private static final int LAST_HEISEI = 2018;
    private static final int REIWA_BIRTHDAY = 2020;

    /** Days that the special laws made holidays, or moved one to. */
    private static final Map<Integer, Set<MonthDay>> SPECIAL = Map.of(
            2019, Set.of(MonthDay.of(5, 1), MonthDay.of(10, 22)),
            2020, Set.of(MonthDay.of(7, 23), MonthDay.of(7, 24), MonthDay.of(8, 10)),
            2021, Set.of(MonthDay.of(7, 22), MonthDay.of(7, 23), MonthDay.of(8, 8)));

    private JapaneseHolidays() {}

    /** All of a year, substitute (振替休日) and sandwiched days (国民の休日) included. */
    static NavigableSet<LocalDate> of(int year) {
        NavigableSet<LocalDate> named = named(year);
        NavigableSet<LocalDate> all = new TreeSet<>(named);
        for (LocalDate holiday : named) {
            if (holiday.getDayOfWeek() == DayOfWeek.SUNDAY) {
                all.add(firstFreeAfter(holiday, named));
            }
            LocalDate between = holiday.plusDays(1);
            if (named.contains(holiday.plusDays(2)) && between.getDayOfWeek() != DayOfWeek.SUNDAY) {
                all.add(between);
            }
        }
        return all;
    }

    private static LocalDate firstFreeAfter(LocalDate holiday, Set<LocalDate> named) {
        LocalDate day = holiday.plusDays(1);
        while (named.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static NavigableSet<LocalDate> named(int year) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(LocalDate.of(year, 1, 1));
        days.add(monday(year, Month.JANUARY, 2));
        days.add(LocalDate.of(year, 2, 11));
        days.add(LocalDate.of(year, 3, vernalEquinox(year)));
        days.add(LocalDate.of(year, 4, 29));
        days.add(LocalDate.of(year, 5, 3));
        if (year >= SHOWA_DAY) {
            days.add(LocalDate.of(year, 5, 4));
        }
        days.add(LocalDate.of(year, 5, 5));
        days.add(monday(year, Month.SEPTEMBER, 3));
        days.add(LocalDate.of(year, 9, autumnalEquinox(year)));
        days.add(LocalDate.of(year, 11, 3));
        days.add(LocalDate.of(year, 11, 23));
        addSummer(days, year);
        addBirthday(days, year);
        SPECIAL.getOrDefault(year, Set.of()).forEach(day -> days.add(day.atYear(year)));
        return days;
    }

    /** Marine, Mountain and Sports Day, which the two Olympic years had on other days. */
    private static void addSummer(Set<LocalDate> days, int year) {
        if (year == 2020 || year == 2021) {
            return;
        }
        days.add(monday(year, Month.JULY, 3));
        days.add(monday(year, Month.OCTOBER, 2));
        if (year >= MOUNTAIN_DAY) {
            days.add(LocalDate.of(year, 8, 11));
        }
    }

    /** None in 2019, the year of the succession. */
    private static void addBirthday(Set<LocalDate> days, int year) {
        if (year <= LAST_HEISEI) {
            days.add(LocalDate.of(year, 12, 23));
        } else if (year >= REIWA_BIRTHDAY) {
            days.add(LocalDate.of(year, 2, 23));
        }
    }

    private static LocalDate monday(int year, Month month, int ordinal) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
    }

    /** The usual approximation for 1980 to 2099; the day itself is announced each February. */
    private static int vernalEquinox(int year) {
        return equinox(20.8431, year);
    }

    private static int autumnalEquinox(int year) {
        return equinox(23.2488, year);
    }

    private static int equinox(double in1980, int year) {
        int years = year - 1980;
        return (int) (in1980 + 0.242194 * years) - years / 4;
    }
}
