package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.sql.Timestamp;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.chosei.server.incident.Incident;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each decision about an incident has its form; what is refused is kept, what is done can be undone from the timeline. */
@DeskTest
class IncidentDecisionsTest {
    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void changesTheCategoryAndUndoesItFromTheTimeline(String language) {
        String host = "category-%s.test".formatted(language);
        house.report(host);
        try (Desk desk = at(host, language)) {
            desk.unfold("c").select("#category", "PHISHING").fill("#category-reason", "looked at it");
            desk.click("form[action$='/category'] button");
            desk.isRefused(language.equals("ja") ? "ほかの分類を選んでください" : "wanted another category");
            assertThat(desk.page().inputValue("#category-reason")).isEqualTo("looked at it");

            desk.select("#category", "MALWARE_SITE").click("form[action$='/category'] button");
            desk.isDone(house.text(language, "desk.done.recategorised"));
            assertThat(house.incident(host).category()).isEqualTo(Category.MALWARE_SITE);

            desk.click(".time form[action$='/undo'] button");
            desk.isDone(house.text(language, "desk.done.undone"));
            assertThat(house.incident(host).category()).isEqualTo(Category.PHISHING);
            assertThat(desk.text(".time")).contains(house.text(language, "desk.undone"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void keepsWhatWasRegisteredInSightWhereTheListIsNarrow(String language) {
        String host = "account-verification.customer-login.secure-update.bank-cut-%s.test".formatted(language);
        house.report(host);
        try (Desk desk = house.desk(language)) {
            desk.page().setViewportSize(1366, 768);
            desk.open("/desk/incidents?q=" + host).picture("list-1366");
            Locator key = desk.page().locator(".inc-table .key").first();
            assertThat(key.getAttribute("title"))
                    .startsWith("account-verification.")
                    .endsWith("[.]test");
            assertThat(key.locator("span").last().textContent()).isEqualTo("bank-cut-%s[.]test".formatted(language));
            assertThat((boolean) key.evaluate("""
                            key => key.lastElementChild.scrollWidth <= key.lastElementChild.clientWidth
                                && key.firstElementChild.scrollWidth > key.firstElementChild.clientWidth
                                && key.scrollWidth <= key.clientWidth""")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void putsNoCategoryOverAColleaguesThatThePageDidNotShow(String language) {
        String host = "stale-%s.test".formatted(language);
        house.report(host);
        try (Desk desk = at(host, language)) {
            desk.page()
                    .locator("form[action$='/category'] [name=shown]")
                    .evaluate("field => field.value = 'SCAN'"); // as a window that was opened before somebody decided
            desk.unfold("c").select("#category", "OTHER").fill("#category-reason", "looked at it");
            desk.click("form[action$='/category'] button");
            desk.isRefused(language.equals("ja") ? "ほかの人が分類を変更しました" : "Somebody changed the category");
            assertThat(house.incident(host).category()).isEqualTo(Category.PHISHING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void tellsTimesInTheReadersZoneAndShowsTheJudgementInTheList(String language) {
        String host = "zone-%s.test".formatted(language);
        house.report(host);
        try (Desk desk = at(host, language)) {
            desk.unfold("e").fill("#stoppedAt", "2031-01-01T10:00:01").fill("#close-reason", "404");
            desk.click("form[action$='/close'] button");
            desk.isRefused("2031-01-01 10:00 JST").picture("refused");
            desk.page().selectOption("#ground", "NOT_NEEDED:SITE_NOT_CONFIRMED");
            desk.click("form[action$='/handling'] button");
            desk.isDone(house.text(language, "desk.done.handled")).picture("done");
            desk.open("/desk/incidents?q=" + host).picture("list");
            assertThat(desk.text(".inc-table tbody")).contains(house.text(language, "desk.status.not-needed"));
            assertThat((boolean) desk.page()
                            .locator(".inc-table .key")
                            .first()
                            .evaluate("key => key.scrollWidth <= key.clientWidth"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void keepsTheStopToTheSecond(String language) {
        String host = "stop-%s.test".formatted(language);
        house.report(host);
        try (Desk desk = at(host, language)) {
            desk.unfold("e").fill("#stoppedAt", "2026-11-20T01:02:03").fill("#close-reason", "404");
            desk.click("form[action$='/close'] button");
            desk.isDone(house.text(language, "desk.done.closed"));
            assertThat(house.incident(host).status()).isEqualTo(Status.CLOSED);
            assertThat(jdbc.sql("select stopped_at from incident.closing where key = ?")
                            .param(host)
                            .query(Timestamp.class)
                            .single()
                            .toInstant())
                    .isEqualTo("2026-11-19T16:02:03Z");

            desk.unfold("e").fill("#reopen-reason", "up again").click("form[action$='/reopen'] button");
            desk.isDone(house.text(language, "desk.done.reopened"));
            assertThat(house.incident(host).status()).isEqualTo(Status.OPEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void mergesByNumberAndNamesANumberThatIsNone(String language) {
        String from = "merge-from-%s.test".formatted(language);
        String into = "merge-into-%s.example".formatted(language);
        house.report(from);
        house.report(into);
        String number = "ORG#" + house.incident(into).number();
        try (Desk desk = at(from, language)) {
            desk.unfold("m").fill("#into", "ORG#00000000").fill("#merge-reason", "same kit");
            desk.click("form[action$='/merge'] button");
            desk.isRefused("ORG#00000000");
            assertThat(desk.page().inputValue("#merge-reason")).isEqualTo("same kit");

            desk.fill("#into", number).click("form[action$='/merge'] button");
            desk.isDone(house.text(language, "desk.done.merged"));
            assertThat(desk.text("main")).contains(number).contains(from.replace(".test", "[.]test"));
        }
        assertThat(house.incident(into).keys()).contains(from, into);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void splitsTheReportsThatAreTicked(String language) {
        String host = "split-%s.test".formatted(language);
        house.report(host);
        house.report(host);
        try (Desk desk = at(host, language)) {
            desk.unfold("s").fill("#split-reason", "two matters").click("form[action$='/split'] button");
            desk.isRefused("2");

            desk.page().locator("form[action$='/split'] [name=reports]").first().check();
            desk.click("form[action$='/split'] button");
            desk.isDone(house.text(language, "desk.done.split"));
        }
        assertThat(house.incident(host).reports()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void settlesBrandOwnerGroundAndNote(String language) {
        String host = "settle-%s.test".formatted(language);
        house.report(host);
        try (Desk desk = at(host, language)) {
            desk.unfold("b").select("#brand", "rakuten").fill("#brand-reason", "logo");
            desk.click("form[action$='/brand'] button");
            desk.isDone(house.text(language, "desk.done.branded"));
            assertThat(house.incident(host).brand()).isEqualTo("rakuten");
            desk.press("z");
            desk.isDone(house.text(language, "desk.done.undone"));
            assertThat(house.incident(host).brand()).isNotEqualTo("rakuten");

            desk.press("a").click("form[action$='/owner'] button");
            desk.isDone(house.text(language, "desk.done.assigned"));
            assertThat(desk.text(".facts-row")).contains("当番A1");

            desk.select("#ground", "NOT_NEEDED:SITE_NOT_CONFIRMED").click("form[action$='/handling'] button");
            desk.isDone(house.text(language, "desk.done.handled"));

            desk.fill("#note", "called the hoster").click("form[action$='/notes'] button");
            assertThat(desk.text(".time blockquote")).isEqualTo("called the hoster");
        }
    }

    private Desk at(String host, String language) {
        Incident incident = house.incident(host);
        return house.desk(language).open("/desk/incidents?q=ORG%23" + incident.number());
    }
}
