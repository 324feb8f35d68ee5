package org.chosei.core.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Counting rules 20 and 21: a line of a table, where not every month is known. */
class CountsTest {

    @Test
    void rule21SumsWhatIsKnown() {
        assertThat(line(4L, null, 3L).total()).isEqualTo(7);
        assertThat(line(4L, null, 3L).knownTotal()).isEqualTo(7);
        assertThat(line(0L, 0L, 0L).knownTotal()).isZero();
    }

    @Test
    void rule21KnowsNoTotalWhereNoMonthIsKnown() {
        assertThat(line(null, null, null).knownTotal()).isNull();
        assertThat(line(null, null, null).total()).isZero();
    }

    @Test
    void rule20ComparesNoQuarterOfWhichAMonthIsUnknown() {
        Counts part = line(null, 4L, 3L);
        assertThat(part.onPreviousQuarter()).isEqualTo(new Change(10L, null));
        assertThat(part.onPreviousQuarter().percentage()).isEqualTo(Percentage.NONE);
        assertThat(part.onSameQuarterLastYear().direction()).isEqualTo(Change.Direction.UNKNOWN);
    }

    @Test
    void rule20ComparesWhatHasComeOfTheRunningQuarter() {
        Counts running = new Counts(Arrays.asList(4L, 3L, null), 10L, 10L, 14L, null, true);
        assertThat(running.onPreviousQuarter()).isEqualTo(new Change(10L, 7L));
        assertThat(running.onSameQuarterLastYear()).isEqualTo(new Change(14L, 7L));
        Counts toCome = new Counts(Arrays.asList(null, null, null), 10L, 10L, 14L, null, true);
        assertThat(toCome.onPreviousQuarter()).isEqualTo(new Change(10L, null));
    }

    @Test
    void rule20TellsOfAPrintedNumberThatIsNotWhatIsKnownNow() {
        assertThat(printed(7L, 4L, 3L, 0L).isRevised()).isFalse();
        assertThat(printed(8L, 4L, 3L, 0L).isRevised()).isTrue();
        assertThat(printed(0L, null, null, null).isRevised()).isTrue();
        assertThat(line(null, null, null).isRevised()).isFalse();
    }

    private static Counts line(@Nullable Long... monthly) {
        return new Counts(Arrays.asList(monthly), 10L, 10L, 14L);
    }

    private static Counts printed(long published, @Nullable Long... monthly) {
        List<@Nullable Long> months = Arrays.asList(monthly);
        return new Counts(months, 10L, 10L, 14L, published, true);
    }
}
