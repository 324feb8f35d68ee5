package org.chosei.core.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting rules 16 and 17: a block of figure 8. */
class HandlingTest {

    @ParameterizedTest(name = "rule 17: {0} business days belong to {1}")
    @CsvSource({"0, 0-3", "3, 0-3", "4, 4-7", "7, 4-7", "8, 8-10", "10, 8-10", "11, 11+", "250, 11+"})
    void sortsDaysIntoFourClasses(int days, String code) {
        assertThat(DayClass.of(days).code()).isEqualTo(code);
    }

    @Test
    void sumsToTheCategorysIncidents() {
        assertThat(new Handling(3, 2, 1, Map.of("SITE_UP", 3L), Map.of("NOT_SEEN", 2L), Map.of(), 0).incidents())
                .isEqualTo(6);
    }

    @Test
    void sharesAreOfTheIncidentsThatStopped() {
        Handling handling =
                new Handling(9, 0, 0, Map.of(), Map.of(), Map.of(DayClass.UP_TO_3, 2L, DayClass.LONGER, 1L), 6);
        assertThat(handling.share(DayClass.UP_TO_3).value()).isEqualTo(new BigDecimal("67"));
        assertThat(handling.share(DayClass.UP_TO_7).value()).isEqualTo(BigDecimal.ZERO);
        assertThat(Handling.NONE.share(DayClass.UP_TO_3).isKnown()).isFalse();
    }
}
