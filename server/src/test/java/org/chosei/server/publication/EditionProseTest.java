package org.chosei.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.publication.Edition;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.Passages;
import org.chosei.core.publication.ProseRefused;
import org.chosei.core.publication.Publisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the report says in words, for quarters that differ in kind; the golden files are for a native reader to review. */
class EditionProseTest {
    private static final Pattern SAID = Pattern.compile("<(h1|h2|h3|p|li)(?: [^>]*)?>(.*?)</\\1>");

    /** {@code CHOSEI_GOLDEN=write} writes them anew; the difference is for review. */
    @ParameterizedTest
    @CsvSource({
        "sample,JA", "sample,EN", "nothing-known,JA", "nothing-known,EN", "none-again,JA", "none-again,EN",
        "one-incident,JA", "one-incident,EN", "falling,JA", "falling,EN", "growth,JA", "growth,EN",
        "first-of-ours,JA", "first-of-ours,EN", "unknown,JA", "unknown,EN"
    })
    void saysWhatTheFiguresAre(String quarter, Language language) throws IOException {
        Path golden =
                Path.of("src/test/resources/golden/publication", "prose-%s-%s.txt".formatted(quarter, language.code()));
        String said = said(set(OtherQuarters.named(quarter), language, ""));
        if ("write".equals(System.getenv("CHOSEI_GOLDEN"))) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
        assertThat(said).doesNotContain("{{", "null", "–件", "%%", "  ");
    }

    @Test
    void printsADashOrNothingWhereNothingIsKnown() {
        QuarterFigures figures = OtherQuarters.named("first-of-ours");
        assertThat(set(figures, Language.EN, ""))
                .contains(
                        "<td class=\"n\">–</td><td class=\"n\">4</td><td class=\"n\">3</td><td class=\"n tot\">7</td>");
        assertThat(csv(figures, "table2.csv")).contains("Scan,,4,3,7,30,30,,");
        assertThat(csv(OtherQuarters.named("unknown"), "table2.csv")).contains("Scan,,,,,,,,");
    }

    private static String csv(QuarterFigures figures, String name) {
        return new String(new CsvTables(edition(figures, Language.EN)).files().get(name), StandardCharsets.UTF_8);
    }

    /** The product's own sentences around the analysts' texts of the sample quarter. */
    @ParameterizedTest
    @EnumSource
    void takesTheFiguresOfAnAnalystsTextFromTheFacts(Language language) throws IOException {
        String text = Files.readString(Path.of("../samples/2018q4/text_%s.md".formatted(language.code())));
        assertThat(said(set(SampleFigures.figures(), language, text)))
                .contains(language == Language.JA ? "新しく登録されたものは318件" : "318 new ones in the quarter");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {{phishing.totals}}       | 'phishing.totals' names no figure: wanted total, previous
                {{phising.total}}         | 'phising' names no figure: wanted a series of [reports
                {{phishing}}              | 'phishing' names no figure: wanted two parts
                {{share:reports}}         | 'share:reports' names no figure: wanted a category, as share:scan
                {{scope:FISHING.DOMESTIC}} | 'FISHING.DOMESTIC' names no figure: wanted one of [PHISHING
                {{sector:HOME.1}}         | 'sector:HOME.1' names no figure: wanted one of [DOMESTIC
                {{rank:0}}                | 'rank:0' names no figure: wanted a place from 1 on
                {{rank:first}}            | 'rank:first' names no figure: wanted a place from 1 on
                {{stated:1,318}}          | 'stated:1,318' names no figure: wanted digits alone
                {{compared:scan.lastWeek}} | 'scan.lastWeek' names no figure: wanted previousQuarter
                {{leading:brands}}        | 'leading:brands' names no figure: wanted categories, ports
                {{figure:weekly}}         | 'figure:weekly' names no figure: wanted one of []
                {{phishing.total}         | the braces enclose no field
                x phishing.total}}        | the braces enclose no field
                1560件                    | the bare number '1560件' could disagree
                三割                      | the bare number '三割' could disagree
                30パーセント              | the bare number '30パーセント' could disagree
                2倍                       | the bare number '2倍' could disagree
                """)
    void refusesWhatNamesNoFigure(String written, String message) {
        assertThatThrownBy(() -> set(SampleFigures.figures(), Language.JA, "@phishing\n\n" + written + "\n"))
                .isInstanceOf(ProseRefused.class)
                .hasMessageContaining("phishing (ja), line 3, column ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,560 phishing sites", "20 per cent", "3 times", "12 attacks"})
    void refusesABareNumberInEnglish(String written) {
        assertThatThrownBy(() -> set(SampleFigures.figures(), Language.EN, "@phishing\n\nIt was " + written + ".\n"))
                .isInstanceOf(ProseRefused.class)
                .hasMessageContaining("line 3, column 8: the bare number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "www.evil.example", "WWW.evil.example/login"})
    void refusesAnAddressThatAReaderCouldFollow(String written) {
        assertThatThrownBy(() -> set(SampleFigures.figures(), Language.EN, "@phishing\n\nIt was " + written + ".\n"))
                .isInstanceOf(ProseRefused.class)
                .hasMessageContaining("line 3, column 8: '" + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hxxps://www[.]evil.example/", "hxxp://www.evil.example/", "awww.evil"})
    void takesAnAddressThatNobodyCanFollow(String written) {
        assertThat(set(SampleFigures.figures(), Language.EN, "@phishing\n\nIt was " + written + ".\n"))
                .contains(written);
    }

    @Test
    void namesTheLineOfAFigureThatCannotBeDrawn() {
        assertThatThrownBy(() ->
                        set(SampleFigures.figures(), Language.EN, "@cases\n\n```weekly Names\nA\n1 Oct | few\n```\n"))
                .isInstanceOf(ProseRefused.class)
                .hasMessage(
                        "cases (en), line 5, column 1: '1 Oct | few' cannot be drawn: wanted a label and 1 whole numbers, as 1 Oct | 14");
    }

    @Test
    void leavesOutContactsThatTheOrganisationHasNot() {
        Edition full = EditionFilesTest.edition(Language.EN);
        Edition bare = new Edition(
                Language.EN,
                full.figures(),
                full.everyMonth(),
                new Publisher("Centre", "センター", "C", "c@c.example", "", "", "", ""),
                full.issued(),
                full.standing());
        String page = new Typesetting(bare, shipped(Language.EN), Typefaces.shipped()).paper();
        assertThat(page).contains("c@c.example").doesNotContain("Fax", "Telephone", "fingerprint", "public key");
    }

    private static String set(QuarterFigures figures, Language language, String text) {
        return new Typesetting(
                        edition(figures, language),
                        Passages.read("text", text).over(shipped(language)),
                        Typefaces.shipped())
                .paper();
    }

    private static Edition edition(QuarterFigures figures, Language language) {
        Edition sample = EditionFilesTest.edition(language);
        return new Edition(language, figures, List.of(), sample.publisher(), sample.issued(), sample.standing());
    }

    private static Passages shipped(Language language) {
        return Passages.read("default", Texts.of("passages", language));
    }

    /** Headings, paragraphs, items and notes, one a line. */
    private static String said(String page) {
        String body = page.substring(page.indexOf("<body>"));
        return SAID.matcher(body)
                .results()
                .map(EditionProseTest::line)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(MatchResult found) {
        String text = found.group(2)
                .replaceAll("<br/>", " / ")
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        return (found.group(1).startsWith("h") ? "# " : "")
                + text.replaceAll("\\s+", " ").strip();
    }
}
