package org.chosei.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.chosei.core.figures.Quarter;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.ProseRefused;
import org.chosei.server.ServerTest;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.figures.HistoryImport;
import org.chosei.server.journal.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServerTest
class EditionsTest {
    private static final Actor ANALYST = Actor.person("analyst");

    @Autowired
    Editions editions;

    @Autowired
    EditionTexts texts;

    @Autowired
    HistoryImport imports;

    @Autowired
    VerifiedEditions verified;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void keepsAFrozenEditionByteForByte() {
        Quarter quarter = Quarter.parse("2018Q4");
        texts.write(quarter, Language.EN, "@cases\n\nOur own number is {{stated:318}}.\n", ANALYST);
        editions.freeze(quarter, ANALYST);
        SortedMap<String, byte[]> first = editions.files(quarter, Language.EN);
        texts.write(quarter, Language.EN, "@cases\n\nLater words.\n", ANALYST);
        assertThat(editions.files(quarter, Language.EN)).containsExactlyEntriesOf(first);
        assertThat(new String(first.get("report.html"), StandardCharsets.UTF_8))
                .contains("Our own number is 318.")
                .doesNotContain("Draft");
        assertThat(new String(editions.live(quarter, Language.EN).get("report.html"), StandardCharsets.UTF_8))
                .contains("Later words.", "Draft");
        assertThatThrownBy(() -> editions.freeze(quarter, ANALYST))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("2018Q4 was frozen");
    }

    @Test
    void keepsTheQuarterThatHasNotEndedOpen() {
        assertThatThrownBy(() -> editions.freeze(Quarter.parse("2199Q4"), ANALYST))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("2199Q4 has not ended");
        assertThat(editions.state(Quarter.parse("2199Q4"))).isEmpty();
    }

    @Test
    void freezesNothingInPlaceOfAnEditionThatWasImported() {
        Quarter quarter = Quarter.parse("2013Q2");
        assertThat(editions.canBeFrozen(quarter)).isTrue();
        imports.edition("2013q2.json", """
                {"quarter":"2013Q2","tables":{
                  "reports":{"total":61},"incidents":{"total":58},"coordinations":{"total":24},"categories":{}}}""");
        assertThat(editions.canBeFrozen(quarter)).isFalse();
        assertThatThrownBy(() -> editions.freeze(quarter, ANALYST))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("2013Q2 was published before the product's time and its edition imported")
                .hasMessageContaining("./chosei report 2013Q2 --live --lang ja --out DIR");
        assertThat(editions.state(quarter)).isEmpty();
        assertThat(editions.canBeFrozen(Quarter.parse("2199Q4"))).isFalse();
    }

    @Test
    void writesOfAnImportedEditionWhatWasHandedInAndADraftOnlyWhenItIsWanted() {
        Quarter quarter = Quarter.parse("2013Q1");
        String handedIn = """
                {"quarter":"2013Q1","tables":{
                  "reports":{"total":61},"incidents":{"total":58},"coordinations":{"total":24},"categories":{}},"note":"印刷版"}
                """;
        imports.edition("2013q1.json", handedIn);

        assertThat(editions.files(quarter, Language.JA))
                .containsExactly(Map.entry("report.json", handedIn.getBytes(StandardCharsets.UTF_8)));
        assertThat(editions.live(quarter, Language.JA)).containsKey("report.html");
    }

    @Test
    void saysWhichLineOfAFrozenEditionNoLongerComesOut() {
        Quarter quarter = Quarter.parse("2017Q1");
        editions.freeze(quarter, ANALYST);
        assertThat(verified.differences().filter(each -> each.contains("2017Q1")))
                .isEmpty();
        jdbc.update(
                "update publication.edition set report = replace(report, '\"2017-02\"', '\"2017-12\"') where quarter = '2017Q1'");
        assertThat(verified.differences()).anyMatch(each -> each.startsWith("Edition 2017Q1 printed '\"months\""));
    }

    @Test
    void saysWhichFrozenEditionIsGone() {
        editions.freeze(Quarter.parse("2016Q3"), ANALYST);
        jdbc.update("delete from publication.file where quarter = '2016Q3'");
        jdbc.update("delete from publication.edition where quarter = '2016Q3'");
        assertThat(verified.differences()).contains("Edition 2016Q3 was frozen and is gone");
    }

    @Test
    void saysWhichFileIsNoMoreWhatWasFrozen() {
        Quarter quarter = Quarter.parse("2015Q2");
        editions.freeze(quarter, ANALYST);
        Supplier<List<String>> found = () -> verified.differences()
                .filter(each -> each.startsWith("Edition 2015Q2"))
                .toList();
        assertThat(found.get()).isEmpty();

        jdbc.update("""
                update publication.file f set content = o.content from publication.file o
                where f.quarter = '2015Q2' and f.language = 'ja' and f.path = 'tables/table1.csv'
                  and o.quarter = '2015Q2' and o.language = 'ja' and o.path = 'tables/table2.csv'""");
        jdbc.update(
                "delete from publication.file where quarter = '2015Q2' and language = 'en' and path = 'report.pdf'");
        assertThat(found.get())
                .satisfiesExactly(
                        each -> assertThat(each).contains("another en/report.pdf than was frozen"),
                        each -> assertThat(each).contains("another ja/tables/table1.csv than was frozen"),
                        each -> assertThat(each).contains("of ja/tables/table1.csv, and position"));
    }

    @Test
    void bringsItsFacesWithItAsData() {
        String page = new String(
                editions.live(Quarter.parse("2014Q1"), Language.JA).get("report.html"), StandardCharsets.UTF_8);
        assertThat(page.split("@font-face", -1)).hasSize(5);
        assertThat(page.length()).isLessThan(1_500_000);
        assertThat(page).contains("src: url(data:font/woff;base64,").doesNotContain("@import", "<link", "src=");
    }

    @Test
    void refusesATextThatCouldDisagreeWithTheTables() {
        Quarter quarter = Quarter.parse("2018Q3");
        assertThatThrownBy(() -> texts.write(quarter, Language.JA, "@phishing\n\nフィッシングは1,560件でした。\n", ANALYST))
                .isInstanceOf(ProseRefused.class)
                .hasMessageContaining("line 3, column 8", "1,560件");
        assertThatThrownBy(
                        () -> texts.write(quarter, Language.EN, "@phishing\n\nIt was {{phishing.totals}}.\n", ANALYST))
                .isInstanceOf(ProseRefused.class)
                .hasMessageContaining("'phishing.totals' names no figure");
        assertThat(texts.present(quarter, Language.JA).body()).isEmpty();
    }

    @Test
    void overwritesNoTextThatTheWriterHasNotRead() {
        Quarter quarter = Quarter.parse("2012Q4");
        long nothing = texts.present(quarter, Language.EN).revision();
        texts.writeAsRead(quarter, Language.EN, "@cases\n\nFirst words.\n", nothing, ANALYST);
        long first = texts.present(quarter, Language.EN).revision();
        assertThatThrownBy(() -> texts.writeAsRead(quarter, Language.EN, "@cases\n\nOther words.\n", nothing, ANALYST))
                .isInstanceOf(EditionRefused.class)
                .hasMessageContaining("was rewritten after it was read");
        assertThat(texts.present(quarter, Language.EN).body()).contains("First words.");
        texts.writeAsRead(quarter, Language.EN, "@cases\n\nOther words.\n", first, ANALYST);
        assertThat(texts.present(quarter, Language.EN).body()).contains("Other words.");
    }

    @Test
    void publishesOnlyWhatIsFrozen() {
        Quarter quarter = Quarter.parse("2016Q1");
        assertThatThrownBy(() -> editions.publish(quarter, ANALYST)).hasMessageContaining("freeze it first");
        editions.freeze(quarter, ANALYST);
        editions.publish(quarter, ANALYST);
        assertThat(editions.state(quarter))
                .hasValueSatisfying(state -> assertThat(state.published()).isTrue());
    }
}
