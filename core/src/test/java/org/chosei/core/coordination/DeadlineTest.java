package org.chosei.core.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chosei.core.directory.BusinessCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    @ParameterizedTest
    @CsvSource({
        // the day is a Thursday; New Year's closing days lie before the last one
        "2018-12-06, 2018-12-03, AHEAD, 3",
        "2018-12-06, 2018-12-05, AHEAD, 1",
        "2018-12-06, 2018-12-06, TODAY, 0",
        "2018-12-06, 2018-12-07, PASSED, 1",
        "2018-12-07, 2018-12-09, PASSED, 0",
        "2018-12-07, 2018-12-10, PASSED, 1",
        "2018-12-28, 2019-01-04, PASSED, 1"
    })
    void countsBusinessDaysOnBothSidesOfItsDay(LocalDate day, LocalDate today, Deadline.State state, int days) {
        assertThat(Deadline.of(day, today, BusinessCalendar.japan())).isEqualTo(new Deadline(state, days));
    }
}
