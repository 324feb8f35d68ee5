package org.chosei.core.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting rule 18: changes and shares. */
class PercentageTest {

    @ParameterizedTest(name = "rule 18: {0} to {1} is {2}%")
    @CsvSource({
        "4530, 4242, -6",
        "3908, 4242, 9",
        "2216, 2579, 16",
        "1901, 2579, 36",
        "225, 242, 8",
        "99, 75, -24",
        "1162, 1677, 44",
        "200, 201, 1",
        "200, 199, -1",
        "1000, 1004, 0",
        "10, 0, -100"
    })
    void roundsAChangeHalfAwayFromZero(long from, long to, BigDecimal percent) {
        assertThat(Percentage.change(from, to).value()).isEqualTo(percent);
    }

    @ParameterizedTest(name = "rule 18: {0} of {1} with {2} decimals is {3}%")
    @CsvSource({
        "1677, 4488, 1, 37.4",
        "1560, 4488, 1, 34.8",
        "282, 1560, 0, 18",
        "985, 1560, 0, 63",
        "293, 1560, 0, 19",
        "712, 985, 1, 72.3",
        "104, 282, 1, 36.9",
        "1, 8, 1, 12.5",
        "1, 2000, 1, 0.1",
        "5, 5, 1, 100.0"
    })
    void roundsAShareHalfUp(long part, long whole, int decimals, BigDecimal percent) {
        assertThat(Percentage.share(part, whole, decimals).value()).isEqualTo(percent);
    }

    @Test
    void hasNoChangeFromZeroAndNoShareOfNothing() {
        assertThat(Percentage.change(0, 7)).isEqualTo(Percentage.NONE);
        assertThat(Percentage.share(0, 0, 1).isKnown()).isFalse();
    }

    @Test
    void namesTheDirectionOfAChange() {
        assertThat(new Change(1162L, 1677L).direction()).isEqualTo(Change.Direction.UP);
        assertThat(new Change(99L, 75L).direction()).isEqualTo(Change.Direction.DOWN);
        assertThat(new Change(7L, 7L).direction()).isEqualTo(Change.Direction.LEVEL);
        assertThat(new Change(null, 7L).direction()).isEqualTo(Change.Direction.UNKNOWN);
    }
}
