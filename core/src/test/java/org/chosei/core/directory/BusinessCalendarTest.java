package org.chosei.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting rule 17: business days. */
class BusinessCalendarTest {
    private final BusinessCalendar japan = BusinessCalendar.japan();

    @ParameterizedTest(name = "rule 17: {0} to {1} is {2}: {3}")
    @CsvSource({
        "2018-11-09, 2018-11-12, 1, Friday to Monday",
        "2018-11-10, 2018-11-12, 1, Saturday to Monday",
        "2018-11-09, 2018-11-10, 0, Friday to Saturday",
        "2018-12-28, 2019-01-04, 1, over the New Year",
        "2018-11-22, 2018-11-26, 1, over Labour Thanksgiving Day and a weekend",
        "2018-12-21, 2018-12-25, 1, over a substitute holiday",
        "2018-10-05, 2018-10-09, 1, over Sports Day",
        "2018-11-12, 2018-11-12, 0, the same day",
        "2018-11-13, 2018-11-12, 0, stopped before it was asked",
        "2019-04-26, 2019-05-07, 1, over the ten days of the succession"
    })
    void countsDaysAfterTheRequestUpToTheStop(LocalDate asked, LocalDate stopped, int days, String why) {
        assertThat(japan.daysBetween(asked, stopped)).as(why).isEqualTo(days);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2009 | 01-01 01-12 02-11 03-20 04-29 05-03 05-04 05-05 05-06 07-20 09-21 09-22 09-23 10-12 11-03 11-23 12-23",
                "2015 | 01-01 01-12 02-11 03-21 04-29 05-03 05-04 05-05 05-06 07-20 09-21 09-22 09-23 10-12 11-03 11-23 12-23",
                "2018 | 01-01 01-08 02-11 02-12 03-21 04-29 04-30 05-03 05-04 05-05 07-16 08-11 09-17 09-23 09-24 10-08 11-03 11-23 12-23 12-24",
                "2019 | 01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 10-14 10-22 11-03 11-04 11-23",
                "2020 | 01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23",
                "2021 | 01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23",
                "2026 | 01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23"
            })
    void knowsTheHolidaysOfTheLaw(int year, String days) {
        assertThat(JapaneseHolidays.of(year))
                .containsExactlyElementsOf(List.of(days.split(" ")).stream()
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .toList());
    }

    @Test
    void closesFromTwentyNinthOfDecemberToThirdOfJanuary() {
        assertThat(LocalDate.of(2018, 12, 28)
                        .datesUntil(LocalDate.of(2019, 1, 5))
                        .filter(japan::isBusinessDay))
                .containsExactly(LocalDate.of(2018, 12, 28), LocalDate.of(2019, 1, 4));
    }

    @Test
    void closesOnTheTwentyNinthOfDecemberInTheMiddleOfAWeekToo() {
        assertThat(LocalDate.of(2020, 12, 28)
                        .datesUntil(LocalDate.of(2021, 1, 5))
                        .filter(japan::isBusinessDay))
                .containsExactly(LocalDate.of(2020, 12, 28), LocalDate.of(2021, 1, 4));
    }

    @Test
    void findsTheDayWhenEnoughBusinessDaysHavePassed() {
        assertThat(japan.after(LocalDate.of(2018, 12, 27), 2)).isEqualTo(LocalDate.of(2019, 1, 4));
    }
}
