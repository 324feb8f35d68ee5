package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chosei.core.figures.Quarter;
import org.chosei.server.figures.HistoryImport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A quarter is seen as of an instant, written about, frozen and published; what cannot be undone wants its name typed. */
@DeskTest
class EditionsAtTheDeskTest {
    @Autowired
    House house;

    @Autowired
    HistoryImport imports;

    @ParameterizedTest
    @CsvSource({"ja, 2017Q1", "en, 2017Q2"})
    void writesFreezesAndPublishes(String language, String quarter) {
        house.countedSince(Quarter.parse(quarter).firstMonth());
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/quarters/" + quarter);
            desk.fill("#text-ja", "@phishing\n{{no.such.figure}}").click("form[action$='/texts/ja'] button");
            desk.isRefused(
                    language.equals("ja") ? "「no.such.figure」という名前の数値はありません" : "no figure is called “no.such.figure”");
            desk.fill("#text-ja", "@phising\n").click("form[action$='/texts/ja'] button");
            desk.isRefused("@phising");
            desk.fill("#text-ja", "@phishing\n今期は12件。").click("form[action$='/texts/ja'] button");
            desk.isRefused("12件");
            desk.fill("#text-ja", "@phishing\n{{no.such.figure}}").click("form[action$='/texts/ja'] button");
            assertThat(desk.page().inputValue("#text-ja")).contains("{{no.such.figure}}");
            desk.fill("#text-ja", "@phishing\n件数は{{phishing.total}}件です。").click("form[action$='/texts/ja'] button");
            desk.isDone(house.text(language, "desk.saved"));

            desk.click("details:has(form[action$='/freeze']) > summary")
                    .fill("#freeze-reason", "the quarter is over")
                    .fill("#typed", "2016Q1");
            desk.click("form[action$='/freeze'] button");
            desk.isRefused("2016Q1").isRefused(quarter);
            assertThat(desk.page().inputValue("#freeze-reason")).isEqualTo("the quarter is over");
            desk.fill("#typed", quarter).click("form[action$='/freeze'] button");
            desk.isDone(house.text(language, "desk.done.frozen"));

            desk.click("details:has(form[action$='/publish']) > summary").fill("#publish-typed", quarter);
            desk.click("form[action$='/publish'] button");
            desk.isDone(house.text(language, "desk.done.published"));
            assertThat(desk.text(".head")).contains(house.text(language, "desk.edition.published"));
            desk.click("a:text-is('%s')".formatted(house.text(language, "desk.quarter.as-frozen")));
            assertThat(desk.text(".head"))
                    .contains(house.text(language, "desk.quarter.then"))
                    .doesNotContain(house.text(language, "desk.quarter.as-frozen"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ja", "en"})
    void showsFiguresAsOfAnInstantAndSaysWhenItIsNone(String language) {
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/quarters/2018Q4?asOf=yesterday");
            desk.isRefused("yesterday");

            desk.click("details:has(#asOf) > summary")
                    .fill("#asOf", "2019-01-11T09:00:01")
                    .click("details:has(#asOf) button");
            assertThat(desk.text(".head")).contains(house.text(language, "desk.quarter.then"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ja, 2013Q1, 2013Q2", "en, 2013Q3, 2013Q4"})
    void showsOfAnImportedQuarterWhatIsKnownAndNoMore(String language, String imported, String next) {
        publishedBefore(imported);
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/quarters/" + imported);
            assertThat(desk.text(".head")).contains(house.text(language, "desk.edition.imported"));
            assertThat(desk.page()
                            .locator("form[action$='/freeze'], form[action*='/texts/']")
                            .count())
                    .isZero();
            assertThat(desk.text(row(desk, "desk.categories", 1))).contains("27");
            assertThat(desk.page()
                            .locator("main a[href*='/desk/incidents'], main a[href*='/behind']")
                            .count())
                    .isZero();
            assertThat(desk.text(row(desk, "desk.handling", 1)))
                    .doesNotContain("0")
                    .contains("–");
            assertThat(desk.text(row(desk, "desk.ports", 1)))
                    .doesNotContain("0")
                    .contains("–");

            desk.open("/desk/quarters/" + next);
            assertThat(desk.page()
                            .locator(".kpi")
                            .first()
                            .locator("dl")
                            .innerText()
                            .lines())
                    .containsSubsequence(house.text(language, "desk.on-previous"), "61")
                    .containsSubsequence(house.text(language, "desk.restated"), "±0%", "60");
            assertThat(desk.text("table thead"))
                    .contains(house.text(language, "desk.on-previous"), house.text(language, "desk.restated"));
            desk.picture("quarter-restated");
        }
    }

    @ParameterizedTest
    @CsvSource({"ja", "en"})
    void showsNothingOfWhatHasNotComeAndOffersNoFreezing(String language) {
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/quarters/2199Q4");
            assertThat(desk.page().locator("form[action$='/freeze']").count()).isZero();
            assertThat(desk.page().locator("form[action$='/texts/en']").count()).isOne();
            assertThat(desk.text(row(desk, "desk.categories", 1))).doesNotContain("0");
            assertThat(desk.page().locator(".kpi .v").first().textContent()).startsWith("–");
        }
    }

    @ParameterizedTest
    @CsvSource({"ja, 2012Q1", "en, 2012Q2"})
    void keepsWhatAnotherWroteMeanwhile(String language, String quarter) {
        try (Desk first = house.desk(language);
                Desk second = house.desk(language)) {
            first.open("/desk/quarters/" + quarter);
            second.open("/desk/quarters/" + quarter);
            first.fill("#text-ja", "@phishing\n先に保存した文章です。").click("form[action$='/texts/ja'] button");
            first.isDone(house.text(language, "desk.saved"));

            second.fill("#text-ja", "@phishing\n後から保存した文章です。").click("form[action$='/texts/ja'] button");
            second.isRefused(quarter);
            assertThat(second.page().inputValue("#text-ja")).contains("後から");
            assertThat(second.text("form[action$='/texts/ja']")).contains("先に保存した文章です。");
            second.picture("text-changed-meanwhile");
            second.click("form[action$='/texts/ja'] button");
            second.isDone(house.text(language, "desk.saved"));
        }
    }

    /** A row of the table whose name this is, as a selector. */
    private String row(Desk desk, String table, int row) {
        return "[role=group][aria-label='%s'] tbody tr:nth-child(%d)"
                .formatted(house.text(desk.language(), table), row);
    }

    /** Its months and, otherwise than they are known now, its edition; and the months after it. */
    private void publishedBefore(String quarter) {
        Quarter published = Quarter.parse(quarter);
        imports.months(
                "history.csv",
                """
                month,reports,coordinated,phishing,defacement,malware,scan,dos,targeted,other,phishing_domestic,phishing_overseas,phishing_unknown
                """
                        + Stream.iterate(published.firstMonth(), month -> month.plusMonths(1))
                                .limit(6)
                                .map(month -> "%d%02d,20,8,9,2,1,3,0,0,4,2,5,2\n"
                                        .formatted(month.getYear(), month.getMonthValue()))
                                .collect(Collectors.joining()));
        imports.edition(quarter + ".json", """
                {"quarter":"%s","tables":{
                  "reports":{"total":61},"incidents":{"total":58},"coordinations":{"total":24},"categories":{}}}""".formatted(quarter));
    }
}
