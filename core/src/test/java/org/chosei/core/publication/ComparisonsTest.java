package org.chosei.core.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.chosei.core.figures.Counts;
import org.chosei.core.publication.Comparisons.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "null", delimiter = '|', textBlock = """
                1302 | 1560 | 前四半期（1,302件）と比べて20%増加しました | up 20% from 1,302 in the previous quarter
                1302 | 651  | 前四半期（1,302件）と比べて50%減少しました | down 50% from 1,302 in the previous quarter
                5    | 0    | 前四半期（5件）と比べて100%減少しました    | down 100% from 5 in the previous quarter
                7    | 7    | 前四半期（7件）から横ばいでした            | unchanged from the previous quarter
                1000 | 1004 | 前四半期（1,000件）からほぼ横ばいでした    | little changed from 1,000 in the previous quarter
                0    | 4    | 前四半期（0件）から増加しました            | up from none in the previous quarter
                0    | 0    | 前四半期も0件でした                        | as in the previous quarter
                null | 4    | 前四半期の件数は記録がありません           | with no figure on record for the previous quarter
                2    | 2550 | 前四半期（2件）と比べて127,400%増加しました | up 127,400% from 2 in the previous quarter
                """)
    void comparesWithThePreviousQuarter(@Nullable Long from, long to, String japanese, String english) {
        Counts counts = new Counts(List.of(to, 0L, 0L), from, from, from);
        assertThat(new Comparisons(Language.JA).clause(counts, Period.PREVIOUS_QUARTER))
                .isEqualTo(japanese);
        assertThat(new Comparisons(Language.EN).clause(counts, Period.PREVIOUS_QUARTER))
                .isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", delimiter = '|', textBlock = """
                852  | 1560 | 前年同期（852件）との比較では83%の増加です | up 83% from 852 a year earlier
                7    | 7    | 前年同期（7件）との比較では横ばいです       | unchanged from a year earlier
                0    | 4    | 前年同期（0件）から増加しています         | up from none a year earlier
                0    | 0    | 前年同期も0件でした                         | as a year earlier
                null | 4    | 前年同期の件数は記録がありません            | with no figure on record for a year earlier
                """)
    void comparesWithTheYearBefore(@Nullable Long from, long to, String japanese, String english) {
        Counts counts = new Counts(List.of(to, 0L, 0L), null, null, from);
        assertThat(new Comparisons(Language.JA).clause(counts, Period.SAME_QUARTER_LAST_YEAR))
                .isEqualTo(japanese);
        assertThat(new Comparisons(Language.EN).clause(counts, Period.SAME_QUARTER_LAST_YEAR))
                .isEqualTo(english);
    }

    @Test
    void comparesNothingOfAQuarterOfWhichAMonthIsUnknown() {
        Counts counts = new Counts(Arrays.asList(null, 4L, 3L), 10L, 10L, 14L);
        assertThat(new Comparisons(Language.JA).clause(counts, Period.PREVIOUS_QUARTER))
                .isEqualTo("本四半期に件数の記録がない月があるため、前四半期とは比べられません");
        assertThat(new Comparisons(Language.EN).brief(counts, Period.SAME_QUARTER_LAST_YEAR))
                .isEqualTo("no comparison with last year");
    }
}
