package org.chosei.core.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZonedDateTime;
import org.chosei.core.figures.Change;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.Series;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Wording JA = new Wording(Language.JA);
    private static final Wording EN = new Wording(Language.EN);

    @Test
    void choosesTheWordByTheDirectionOfTheChange() {
        assertThat(JA.changeNoun(new Change(3908L, 4242L))).isEqualTo("9%の増加");
        assertThat(JA.changeVerb(new Change(4530L, 4242L))).isEqualTo("6%減少しました");
        assertThat(JA.changeVerb(new Change(100L, 100L))).isEqualTo("横ばいでした");
        assertThat(EN.changeNoun(new Change(225L, 242L))).isEqualTo("an increase of 8%");
        assertThat(EN.changeVerb(new Change(99L, 75L))).isEqualTo("decreased by 24%");
        assertThat(EN.changeShort(new Change(100L, 100L))).isEqualTo("unchanged");
    }

    @Test
    void callsAChangeThatRoundsToNothingLevel() {
        assertThat(JA.changeNoun(new Change(1000L, 1001L))).isEqualTo("横ばい");
        assertThat(EN.signed(new Change(1000L, 999L))).isEqualTo("±0%");
    }

    @Test
    void comparesWithNothingWhereNothingIsKnown() {
        assertThat(JA.signed(new Change(0L, 4L))).isEqualTo("n/a");
        assertThat(EN.changeVerb(new Change(null, 4L))).isEqualTo("cannot be compared");
        assertThat(JA.changeNoun(new Change(null, 4L))).isEqualTo("増減不明");
    }

    @Test
    void knowsTheDirectionOfAChangeFromZero() {
        assertThat(JA.changeVerb(new Change(0L, 4L))).isEqualTo("0件から増加しました");
        assertThat(EN.changeShort(new Change(0L, 4L))).isEqualTo("up from none");
        assertThat(EN.changeVerb(new Change(0L, 0L))).isEqualTo("remained unchanged");
    }

    @Test
    void partsTheThousandsOfALargeChange() {
        assertThat(EN.signed(new Change(2L, 2550L))).isEqualTo("+127,400%");
        assertThat(JA.changeVerb(new Change(2L, 2550L))).isEqualTo("127,400%増加しました");
    }

    @Test
    void hasWordsForEverySeriesInBothLanguages() {
        for (Series series : Series.values()) {
            assertThat(Words.of(Language.JA).get("csv.series." + series.code())).isNotEmpty();
            assertThat(Words.of(Language.EN).get("csv.series." + series.code())).isNotEmpty();
            assertThat(Words.of(Language.EN).counted(series.code(), "1", 1)).startsWith("1 ");
        }
    }

    @Test
    void writesPeriodsAsEachLanguageDoes() {
        assertThat(JA.period(Quarter.parse("2018Q4"))).isEqualTo("2018年10月～12月");
        assertThat(EN.period(Quarter.parse("2018Q4"))).isEqualTo("October–December 2018");
        assertThat(EN.month(YearMonth.of(2018, 9))).isEqualTo("Sep");
        assertThat(JA.count(1677L)).isEqualTo("1,677");
    }

    @Test
    void writesAMomentWithItsZone() {
        ZonedDateTime moment = ZonedDateTime.parse("2019-01-20T09:05:06+09:00[Asia/Tokyo]");
        assertThat(JA.moment(moment)).isEqualTo("2019年1月20日 9時05分（JST）");
        assertThat(EN.moment(moment)).isEqualTo("20 January 2019, 09:05 JST");
    }
}
