package org.chosei.core.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chosei.core.directory.BusinessCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

    @ParameterizedTest
    @CsvSource({
        // Friday; over a weekend; over New Year's closing days
        "2018-12-07, 1, 2018-12-12",
        "2018-12-03, 2, 2018-12-10",
        "2018-12-28, 1, 2019-01-08",
        "2018-12-28, 3, 2019-01-18"
    })
    void waitsBusinessDaysAndLongerEachTime(LocalDate asked, int times, LocalDate due) {
        assertThat(Patience.askAgainOn(asked, times, BusinessCalendar.japan())).contains(due);
    }

    @Test
    void endsAfterTheThirdReminder() {
        assertThat(Patience.askAgainOn(LocalDate.of(2018, 12, 3), 4, BusinessCalendar.japan()))
                .isEmpty();
        assertThat(Patience.turnElsewhereOn(LocalDate.of(2018, 12, 3), BusinessCalendar.japan()))
                .isEqualTo("2018-12-17");
    }
}
