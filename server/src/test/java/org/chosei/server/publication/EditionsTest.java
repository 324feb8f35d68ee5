package org.chosei.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chosei.core.figures.Quarter;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.ProseRefused;
import org.chosei.server.ServerTest;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.figures.HistoryImport;
import org.chosei.server.journal.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThatThrownBy(() -> texts.write(quarter, Language.EN, "@cases\n\nLater words.\n", ANALYST))
                .isInstanceOf(EditionRefused.class)
                .hasMessageContaining("2018Q4 is frozen, and its text stays");
        assertThat(editions.files(quarter, Language.EN)).containsExactlyEntriesOf(first);
        assertThat(new String(first.get("report.html"), StandardCharsets.UTF_8))
                .contains("Our own number is 318.")
                .doesNotContain("Draft");
        assertThat(new String(editions.live(quarter, Language.EN).get("report.html"), StandardCharsets.UTF_8))
                .contains("Our own number is 318.")
                .doesNotContain("Draft");
        assertThatThrownBy(() -> editions.freeze(quarter, ANALYST))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("2018Q4 was frozen");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ja | 2019年1月20日 9時05分（JST）時点の数値（確定済みの版と異なることがあります） | 確定版ではない数値 | 草稿
                    en | Figures as known on 20 January 2019, 09:05 JST – may differ from the frozen edition | Not the frozen edition | Draft""")
    void saysWhatIsPrintedBesideAFrozenEdition(String language, String cover, String head, String draft)
            throws IOException {
        Quarter quarter = Quarter.parse(language.equals("ja") ? "2012Q1" : "2012Q2");
        Instant instant = Instant.parse("2019-01-20T00:05:06Z");
        assertThat(pages(editions.at(quarter, Language.parse(language), instant)))
                .allSatisfy(page -> assertThat(page).contains(draft).doesNotContain(cover, head));

        editions.freeze(quarter, ANALYST);

        assertThat(pages(editions.at(quarter, Language.parse(language), instant)))
                .allSatisfy(page -> assertThat(page).contains(cover, head).doesNotContain(draft));
        assertThat(pages(editions.files(quarter, Language.parse(language))))
                .allSatisfy(page -> assertThat(page).doesNotContain(cover, head, draft));
    }

    /** The page of HTML, and the PDF's words in one line each. */
    private static List<String> pages(SortedMap<String, byte[]> files) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(files.get("report.pdf"))) {
            return List.of(
                    new String(files.get("report.html"), StandardCharsets.UTF_8), new PDFTextStripper().getText(pdf));
        }
    }

    @Test
    void keepsTheQuarterThatHasNotEndedOpen() {
        assertThatThrownBy(() -> editions.freeze(Quarter.parse("2199Q4"), ANALYST))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("2199Q4 has not ended");
        assertThat(editions.state(Quarter.parse("2199Q4"))).isEmpty();
    }

    @Test
    void freezesNoQuarterOfWhichNoMonthWasCountedHere() {
        Quarter quarter = Quarter.parse("2011Q3");
        imports.months("then.csv", "month,reports\n201107,4\n201108,5\n201109,6\n");
        assertThat(editions.canBeFrozen(quarter)).isFalse();
        assertThatThrownBy(() -> editions.freeze(quarter, ANALYST))
                .isInstanceOf(EditionRefused.class)
                .hasMessageStartingWith("2011Q3 has no month that was counted here")
                .hasMessageContaining("./chosei history edition FILE.json");
        assertThat(editions.state(quarter)).isEmpty();
    }

    @Test
    void refusesTheSecondOfTwoThatFreezeAtOnce() throws InterruptedException {
        Quarter quarter = Quarter.parse("2011Q1");
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Object> freezing = () -> {
            together.await();
            try {
                return editions.freeze(quarter, ANALYST);
            } catch (EditionRefused refused) {
                return refused;
            }
        };
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            assertThat(two.invokeAll(List.of(freezing, freezing)))
                    .extracting(Future::get)
                    .hasAtLeastOneElementOfType(Editions.State.class)
                    .hasAtLeastOneElementOfType(EditionRefused.class)
                    .anySatisfy(each -> assertThat(each.toString()).contains("2011Q1 was frozen as of position"));
        }
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
    void printsATextThatWasKeptWithASignThatNoPageHolds() {
        Quarter quarter = Quarter.parse("2012Q3");
        assertThatThrownBy(() -> texts.write(quarter, Language.EN, "@cases\n\na\u000bb\n", ANALYST))
                .isInstanceOf(ProseRefused.class)
                .hasMessageContaining("line 3, column 2", "U+000B");
        texts.write(quarter, Language.EN, "@cases\n\nfirst_second\n", ANALYST);
        jdbc.update("update publication.text set body = replace(body, '_', chr(11)) where quarter = '2012Q3'");
        SortedMap<String, byte[]> files = editions.files(quarter, Language.EN);
        assertThat(files).containsKey("report.pdf");
        assertThat(new String(files.get("report.html"), StandardCharsets.UTF_8)).contains("first second");
    }

    @Test
    void refusesWordsThatWouldBePrintedNowhere() {
        Quarter quarter = Quarter.parse("2010Q4");
        assertThatThrownBy(() -> texts.write(quarter, Language.EN, "\nx before any\n@phishing\nOf it.\n", ANALYST))
                .isInstanceOf(ProseRefused.class)
                .hasMessage(
                        "text_en, line 2, column 1: 'x before any' stands before the first passage and would be printed"
                                + " nowhere: wanted a line above it that begins one of @cases, @defacement, @highlights, @others,"
                                + " @phishing, @references, @targeted");
        assertThat(texts.present(quarter, Language.EN).body()).isEmpty();
        texts.write(quarter, Language.EN, "\n\n@phishing\nOf it.\n", ANALYST);
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
