package org.chosei.core.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.chosei.core.figures.HistoryFile.Refusal;
import org.junit.jupiter.api.Test;

/** Counting rule 21: history. */
class HistoryFileTest {
    private static final YearMonth PRESENT = YearMonth.of(2025, 4);
    private static final String HEADER =
            "month,reports,coordinated,phishing,defacement,malware,scan,dos,targeted,other,phishing_domestic,phishing_overseas,phishing_unknown";

    @Test
    void takesOnlyTheSeriesThatWereCountedThen() {
        HistoryFile file = HistoryFile.read(List.of(HEADER, "200404,225,29,3,4,9,206,,,3,,,"), PRESENT, null);
        assertThat(file.refused()).isEmpty();
        assertThat(file.months())
                .containsExactly(new HistoryMonth(
                        YearMonth.of(2004, 4),
                        Map.of(
                                Series.REPORTS,
                                225L,
                                Series.COORDINATIONS,
                                29L,
                                Series.PHISHING,
                                3L,
                                Series.DEFACEMENT,
                                4L,
                                Series.MALWARE,
                                9L,
                                Series.SCAN,
                                206L,
                                Series.OTHER,
                                3L)));
    }

    @Test
    void trimsBlanksAroundValues() {
        assertThat(HistoryFile.read(List.of("month,reports", "201811 ,1401 "), PRESENT, null)
                        .months())
                .containsExactly(new HistoryMonth(YearMonth.of(2018, 11), Map.of(Series.REPORTS, 1401L)));
    }

    @Test
    void knowsTheHeadersThatAreInUse() {
        HistoryFile file = HistoryFile.read(List.of("\uFEFFdata,APT,scan", "201811,4,433"), PRESENT, null);
        assertThat(file.months().getFirst().counts()).isEqualTo(Map.of(Series.TARGETED_ATTACK, 4L, Series.SCAN, 433L));
    }

    @Test
    void refusesAMonthInWhichNobodyCounted() {
        HistoryFile file =
                HistoryFile.read(List.of("month,reports", "000001,1", "198810,1", "198811,1"), PRESENT, null);
        assertThat(file.months()).extracting(HistoryMonth::month).containsExactly(YearMonth.of(1988, 11));
        assertThat(file.refused())
                .containsExactly(
                        new Refusal(2, "'000001' is before there was any CSIRT: wanted YYYYMM, 198811 or later"),
                        new Refusal(3, "'198810' is before there was any CSIRT: wanted YYYYMM, 198811 or later"));
    }

    @Test
    void refusesALineThatAThousandsCommaBroke() {
        HistoryFile file = HistoryFile.read(
                List.of(
                        "month,phishing,phishing_domestic,phishing_overseas,phishing_unknown",
                        "202404,1685,1,101,293,291"),
                PRESENT,
                null);
        assertThat(file.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(2);
            assertThat(refusal.reason()).contains("6 columns", "wanted 5");
        });
    }

    @Test
    void refusesBrandPartsThatDoNotSumToPhishing() {
        HistoryFile file = HistoryFile.read(
                List.of(
                        "month,phishing,phishing_domestic,phishing_overseas,phishing_unknown",
                        "201810,453,82,301,70",
                        "201811,568,105,330,132"),
                PRESENT,
                null);
        assertThat(file.months()).hasSize(1);
        assertThat(file.refused())
                .containsExactly(new Refusal(3, "The brand parts sum to 567, phishing is 568: wanted equal numbers"));
    }

    @Test
    void refusesAMonthThatIsNotOver() {
        HistoryFile file =
                HistoryFile.read(List.of("month,reports", "202503,1", "202504,1", "203001,1"), PRESENT, null);
        assertThat(file.months()).extracting(HistoryMonth::month).containsExactly(YearMonth.of(2025, 3));
        assertThat(file.refused())
                .containsExactly(
                        new Refusal(3, "2025-04 is not over yet: wanted a month before 2025-04"),
                        new Refusal(4, "2030-01 is not over yet: wanted a month before 2025-04"));
    }

    @Test
    void refusesAMonthThatIsCountedHere() {
        HistoryFile file = HistoryFile.read(
                List.of("month,reports", "201809,1368", "201810,1530", "201811,1468"), PRESENT, YearMonth.of(2018, 10));
        assertThat(file.months()).extracting(HistoryMonth::month).containsExactly(YearMonth.of(2018, 9));
        assertThat(file.refused()).extracting(Refusal::line).containsExactly(3, 4);
    }

    @Test
    void refusesWhatIsNoMonthNoCountOrStandsTwice() {
        HistoryFile file = HistoryFile.read(
                List.of(
                        "month,reports",
                        "201813,1",
                        "2018-12,1",
                        "201801,-1",
                        "201802,1.5",
                        "201803,1",
                        "",
                        "201803,2"),
                PRESENT,
                null);
        assertThat(file.months()).hasSize(1);
        assertThat(file.refused()).extracting(Refusal::line).containsExactly(2, 3, 4, 5, 8);
    }

    @Test
    void refusesAFileWhoseColumnsItDoesNotKnow() {
        assertThatThrownBy(() -> HistoryFile.read(List.of("month,cases"), PRESENT, null))
                .hasMessageContaining("Column 'cases' is unknown");
        assertThatThrownBy(() -> HistoryFile.read(List.of("reports"), PRESENT, null))
                .hasMessageContaining("no column 'month'");
        assertThatThrownBy(() -> HistoryFile.read(List.of(), PRESENT, null)).hasMessageContaining("The file is empty");
    }
}
