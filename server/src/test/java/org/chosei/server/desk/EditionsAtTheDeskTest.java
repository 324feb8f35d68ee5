package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

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
    @CsvSource({"ja, 2013Q1", "en, 2013Q2"})
    void offersNoFreezingOfWhatWasImportedOrIsNotOver(String language, String imported) {
        imports.edition(imported + ".json", """
                {"quarter":"%s","tables":{
                  "reports":{"total":61},"incidents":{"total":58},"coordinations":{"total":24},"categories":{}}}""".formatted(imported));
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/quarters/" + imported);
            assertThat(desk.text(".head")).contains(house.text(language, "desk.edition.imported"));
            assertThat(desk.page()
                            .locator("form[action$='/freeze'], form[action*='/texts/']")
                            .count())
                    .isZero();

            desk.open("/desk/quarters/2199Q4");
            assertThat(desk.page().locator("form[action$='/freeze']").count()).isZero();
            assertThat(desk.page().locator("form[action$='/texts/en']").count()).isOne();
        }
    }
}
