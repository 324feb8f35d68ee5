package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.chosei.server.incident.Deciding;
import org.chosei.server.incident.Incident;
import org.chosei.server.journal.Actor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several incidents of the list are assigned, closed or re-categorised in one act, with an entry for each and one way back. */
@DeskTest
class SeveralIncidentsTest {
    @Autowired
    House house;

    @Autowired
    Deciding deciding;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void changesTheCategoryOfAllChosenAndTakesAllBackAtOnce(String language) {
        List<String> hosts = reported("several-category", language);
        try (Desk desk = chosen("several-category-" + language, language)) {
            desk.press("c").select("#to-category", "MALWARE_SITE");
            desk.fill("#category-reason", " ").click("button[formaction$='/category']");
            desk.isRefused(house.text(language, "desk.chosen.no-reason"));
            assertThat(desk.page().locator("tbody :checked").count())
                    .as("the choice is kept")
                    .isEqualTo(3);

            desk.picture("incidents-bulk");
            desk.fill("#category-reason", "the kit delivers malware").press("Enter");
            desk.isDone(house.text(language, "desk.done.chosen.recategorised", 3));
            assertThat(hosts)
                    .allSatisfy(
                            host -> assertThat(house.incident(host).category()).isEqualTo(Category.MALWARE_SITE));
            assertThat(entries("incident.recategorised", "the kit delivers malware"))
                    .isGreaterThanOrEqualTo(3);

            desk.press("z").isDone(house.text(language, "desk.done.undone-several", 3));
            assertThat(desk.page().url()).contains("q=several-category");
            assertThat(hosts)
                    .allSatisfy(
                            host -> assertThat(house.incident(host).category()).isEqualTo(Category.PHISHING));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void putsNoCategoryOverAColleaguesThatTheListDidNotShow(String language) {
        List<String> hosts = reported("several-stale", language);
        Incident theirs = house.incident(hosts.getFirst());
        try (Desk desk = chosen("several-stale-" + language, language)) {
            deciding.recategorise(theirs.id(), Category.OTHER, "looked at it", Actor.system("colleague"));
            desk.press("c").select("#to-category", "MALWARE_SITE");
            desk.fill("#category-reason", "the kit delivers malware").press("Enter");
            desk.isDone(house.text(language, "desk.done.chosen.recategorised", 2));
            desk.isRefused(house.text(language, "desk.chosen.meanwhile", "ORG#" + theirs.number()));
        }
        assertThat(hosts)
                .extracting(host -> house.incident(host).category())
                .containsExactly(Category.OTHER, Category.MALWARE_SITE, Category.MALWARE_SITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void closesThoseThatAreOpenAndTellsWhichWereClosedAlready(String language) {
        List<String> hosts = reported("several-close", language);
        try (Desk desk = chosen("several-close-" + language, language)) {
            desk.page().locator("tbody :checked").first().uncheck();
            desk.press("e").fill("#stoppedAt", "2026-11-20T01:02:03").fill("#close-reason", "all answer 404");
            desk.click("button[formaction$='/close']");
            desk.isDone(house.text(language, "desk.done.chosen.closed", 2));

            choose(desk);
            desk.press("e").fill("#close-reason", "the last one too").press("Enter");
            desk.isDone(house.text(language, "desk.done.chosen.closed", 1));
            desk.isDone(house.text(language, "desk.done.chosen.left", 2).strip());
            assertThat(hosts)
                    .allSatisfy(
                            host -> assertThat(house.incident(host).status()).isEqualTo(Status.CLOSED));
            desk.press("z").isDone(house.text(language, "desk.done.undone"));
            assertThat(hosts)
                    .filteredOn(host -> house.incident(host).status() == Status.OPEN)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void assignsAllChosenAndAsksForAChoiceWhereThereIsNone(String language) {
        List<String> hosts = reported("several-owner", language);
        try (Desk desk = house.desk(language).open("/desk/incidents?q=several-owner-" + language)) {
            desk.press("a").click("button[formaction$='/owner']");
            desk.isRefused(house.text(language, "desk.chosen.none"));

            choose(desk);
            desk.press("a").click("button[formaction$='/owner']");
            desk.isDone(house.text(language, "desk.done.chosen.assigned", 3));
            assertThat(hosts)
                    .allSatisfy(host -> assertThat(house.incident(host).owner()).isNotNull());
            desk.press("z").isDone(house.text(language, "desk.done.undone-several", 3));
            assertThat(hosts)
                    .allSatisfy(host -> assertThat(house.incident(host).owner()).isNull());
        }
    }

    private List<String> reported(String name, String language) {
        List<String> hosts = List.of("a", "b", "c").stream()
                .map(letter -> "%s.%s-%s.test".formatted(letter, name, language))
                .toList();
        hosts.forEach(house::report);
        return hosts;
    }

    private Desk chosen(String words, String language) {
        Desk desk = house.desk(language).open("/desk/incidents?q=" + words);
        choose(desk);
        return desk;
    }

    private static void choose(Desk desk) {
        Locator all = desk.page().locator("[data-choose-all]");
        all.uncheck();
        all.check();
        assertThat(desk.text("[data-chosen]")).contains("3");
    }

    private int entries(String kind, String why) {
        return jdbc.sql("select count(*)::int from journal.entry where kind = ? and why = ?")
                .params(kind, why)
                .query(Integer.class)
                .single();
    }
}
