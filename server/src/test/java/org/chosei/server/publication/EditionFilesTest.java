package org.chosei.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chosei.core.directory.Origin;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.publication.Edition;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.Passages;
import org.chosei.core.publication.Publisher;
import org.chosei.core.publication.Standing;
import org.chosei.core.publication.Words;
import org.chosei.core.report.Category;
import org.chosei.server.figures.FiguresJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class EditionFilesTest {
    private static final Map<Language, SortedMap<String, byte[]>> EDITIONS = new EnumMap<>(Language.class);

    @BeforeAll
    static void setBothLanguages() throws IOException {
        for (Language language : Language.values()) {
            String texts = Files.readString(Path.of("../samples/2018q4/text_%s.md".formatted(language.code())));
            Passages passages =
                    Passages.read("text", texts).over(Passages.read("default", Texts.of("passages", language)));
            String json = JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(FiguresJson.of(SampleFigures.figures()));
            SortedMap<String, byte[]> files = EditionFiles.of(edition(language), passages, json);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = Path.of("target/edition", language.code(), file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            EDITIONS.put(language, files);
        }
    }

    static Edition edition(Language language) {
        boolean ja = language == Language.JA;
        String nameJa = "全国インシデント調整センター";
        String nameEn = "National Incident Coordination Centre";
        return new Edition(
                language,
                SampleFigures.figures(),
                SampleFigures.everyMonth(),
                new Publisher(
                        ja ? nameJa : nameEn,
                        ja ? nameEn : nameJa,
                        "NICC",
                        "info@nicc.example",
                        "+81-3-0000-0000",
                        "+81-3-0000-0001",
                        "https://www.nicc.example/",
                        "7C1E 40A9 D35B 862F 9B04  E6D2 5A18 C370 4F9E 21BD"),
                LocalDate.of(2019, 1, 17),
                new Standing.Frozen());
    }

    @ParameterizedTest
    @EnumSource
    void setsTextThatCanBeSearchedAndCopied(Language language) throws IOException {
        String text = textOf(EDITIONS.get(language).get("report.pdf"));
        assertThat(text)
                .contains(
                        "1,677",
                        language == Language.JA ? "10月" : "Oct",
                        language == Language.JA ? "通知" : "notified",
                        "318");
        assertThat(text.chars().filter(c -> c >= 0x2E80 && c <= 0x2FDF || c >= 0xE000 && c <= 0xF8FF || c == 0xFFFD))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void tagsThePdfForReadersOfScreens(Language language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(EDITIONS.get(language).get("report.pdf"))) {
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().hasChildren())
                    .isTrue();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfaid:part", "pdfuaid:part");
        }
    }

    @Test
    void publishesEachTableAndFigureAsAFile() {
        assertThat(EDITIONS.get(Language.JA).keySet())
                .contains(
                        "report.html",
                        "report.pdf",
                        "report.json",
                        "tables/table1.csv",
                        "tables/table4.csv",
                        "tables/brand-sectors.csv",
                        "tables/handling.csv",
                        "figures/fig1.svg",
                        "figures/fig8.svg",
                        "figures/fig9.svg",
                        "figures/fig12.svg");
    }

    /** Only a site is found stopped (rule 17): of the others nobody knows, which is not 0 and not all of them. */
    @Test
    void countsWhatIsStillUpOfSitesOnly() {
        for (Category category : Category.values()) {
            String row = text("tables/handling.csv")
                    .lines()
                    .filter(line -> line.startsWith(Words.of(Language.JA).of(category) + ","))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.endsWith(",")).as(row).isNotEqualTo(category.isSite());
        }
    }

    @Test
    void comparesWithRestatedFiguresAndSaysSo() {
        String html = text("report.html");
        assertThat(html).contains("改", "Webサイト改ざん 225件、マルウエアサイト 99件、スキャン 1,162件", "前四半期（225件）と比べて8%増加しました");
        assertThat(text("tables/table2.csv")).contains("Webサイト改ざん,96,53,93,242,226,225,8,5.4");
    }

    /** {@code CHOSEI_GOLDEN=write} writes them anew; the difference is for review. */
    @ParameterizedTest
    @CsvSource({
        "JA,report.json",
        "JA,figures/fig1.svg",
        "EN,figures/fig3.svg",
        "JA,figures/fig9.svg",
        "EN,tables/table2.csv"
    })
    void writesTheSameBytesForTheSameFigures(Language language, String file) throws IOException {
        Path golden = Path.of(
                "src/test/resources/golden/publication",
                language.code() + "-" + Path.of(file).getFileName());
        if ("write".equals(System.getenv("CHOSEI_GOLDEN"))) {
            Files.write(golden, EDITIONS.get(language).get(file));
        }
        assertThat(new String(EDITIONS.get(language).get(file), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(golden));
    }

    @Test
    void printsTotalsThatTheirPartsSumTo() {
        QuarterFigures figures = SampleFigures.figures();
        assertThat(Series.ofCategories().stream()
                        .mapToLong(series -> figures.of(series).total())
                        .sum())
                .isEqualTo(figures.of(Series.INCIDENTS).total());
        assertThat(Arrays.stream(Origin.values())
                        .mapToLong(origin -> figures.of(origin).total())
                        .sum())
                .isEqualTo(figures.of(Series.PHISHING).total());
        figures.handling()
                .forEach((category, handling) -> assertThat(handling.incidents())
                        .as(category.name())
                        .isEqualTo(figures.of(category).total()));
        assertThat(text("tables/table4.csv")).contains("その他,65,26,37,128", "月別合計,848,506,654,2008");
    }

    @Test
    void beginsNoLineWithAMarkThatBelongsToTheOneBefore() throws IOException {
        assertThat(textOf(EDITIONS.get(Language.JA).get("report.pdf"))
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.matches("[、。）」ー].*")))
                .isEmpty();
    }

    @Test
    void givesWhatIsNoReportALineOfItsOwn() {
        assertThat(text("report.html")).contains("電話・書面9件、フィード127件", "インシデントは19件");
        assertThat(text("tables/other-sources.csv")).contains("電話・書面,4,2,3");
    }

    @Test
    void letsTheReaderFollowOurOwnAddressesOnly() {
        assertThat(text("report.html"))
                .contains("<a href=\"https://www.nicc.example/report\">", "<a href=\"mailto:info@nicc.example\">")
                .doesNotContain("href=\"hxxp");
    }

    /** A spreadsheet on a Japanese desktop takes a file without the mark for Shift_JIS. */
    @Test
    void beginsEachTableWithAByteOrderMark() {
        EDITIONS.forEach((language, files) -> files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".csv"))
                .forEach(file -> assertThat(file.getValue())
                        .as(language + " " + file.getKey())
                        .startsWith(0xEF, 0xBB, 0xBF)));
        assertThat(text("tables/trends.csv")).contains("月,報告件数,調整件数,フィッシングサイト", "2018-12,1244,915,539,93,34,577");
        assertThat(text("tables/handling-grounds.csv")).contains("標的型攻撃,通知不要,現状では脅威がない,4");
    }

    @Test
    void leavesNoFieldUnfilled() {
        // The faces in base64 can hold any word.
        assertThat(text("report.html").replaceAll("url\\(data:[^)]*\\)", ""))
                .contains("<style>")
                .doesNotContain("{{", "null", "passage");
    }

    private static String text(String file) {
        return new String(EDITIONS.get(Language.JA).get(file), StandardCharsets.UTF_8);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
