package org.chosei.core.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuarterTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private final Quarter quarter = Quarter.parse("2018Q4");

    @Test
    void beginsAndEndsAtMidnightOfItsZone() {
        assertThat(quarter.begin(TOKYO)).isEqualTo(Instant.parse("2018-09-30T15:00:00Z"));
        assertThat(quarter.end(TOKYO)).isEqualTo(Instant.parse("2018-12-31T15:00:00Z"));
    }

    @Test
    void knowsItsNeighbours() {
        assertThat(quarter.previous()).hasToString("2018Q3");
        assertThat(Quarter.parse("2018Q1").previous()).hasToString("2017Q4");
        assertThat(quarter.lastYear()).hasToString("2017Q4");
    }

    @Test
    void listsTwelveMonthsUpToItsLast() {
        assertThat(quarter.monthsEndingHere(12))
                .hasSize(12)
                .startsWith(YearMonth.of(2018, 1))
                .endsWith(YearMonth.of(2018, 12));
        assertThat(quarter.months())
                .containsExactly(YearMonth.of(2018, 10), YearMonth.of(2018, 11), YearMonth.of(2018, 12));
    }

    @Test
    void saysHowToWriteAQuarter() {
        assertThatThrownBy(() -> Quarter.parse("2018-4")).hasMessage("'2018-4' names no quarter: write it like 2018Q4");
    }

    @Test
    void refusesWhatIsBeforeThereWasAnyCsirt() {
        assertThat(Quarter.parse("1988Q4")).hasToString("1988Q4");
        assertThatThrownBy(() -> Quarter.parse("1988Q3"))
                .hasMessage("1988Q3 is before there was any CSIRT: wanted 1988Q4 or later");
        assertThatThrownBy(() -> Quarter.parse("0001Q1")).hasMessageContaining("0001Q1 is before");
    }

    @Test
    void isWrittenWithFourDigitsOfTheYear() {
        assertThat(new Quarter(208, 4)).hasToString("0208Q4");
    }
}
