package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New rows wait behind a button that says how many they are; nothing moves before it is pressed, and nobody is asked unseen. */
@DeskTest
class QueueIsLiveTest {
    private static final String NEWS = "[data-news]";

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void laysNewRowsInWhenAskedAndKeepsTheFocus(String language) {
        onlyOneReport("live-%s.test".formatted(language));
        try (Desk desk = house.desk(language)) {
            Page page = desk.page();
            page.clock().install();
            desk.open("/desk?view=REPORTS");
            Locator rows = page.locator(".queue li");
            int before = rows.count();
            double top = rows.last().boundingBox().y;
            assertThat(page.locator(NEWS).isVisible()).isFalse();

            house.report("live-1-%s.test".formatted(language));
            house.report("live-2-%s.test".formatted(language));
            rows.first().locator("a").focus();
            page.clock().runFor(16_000);
            PlaywrightAssertions.assertThat(page.locator(NEWS)).containsText("2");
            desk.picture("queue-news");
            PlaywrightAssertions.assertThat(page.locator("[data-count=REPORTS]"))
                    .hasText(String.valueOf(before + 2));
            assertThat(rows.count()).as("nothing moves by itself").isEqualTo(before);
            assertThat(rows.nth(before - 1).boundingBox().y).isEqualTo(top);

            desk.press("l");
            PlaywrightAssertions.assertThat(rows).hasCount(before + 2);
            PlaywrightAssertions.assertThat(page.locator(NEWS)).isHidden();
            assertThat((boolean) page.evaluate("document.querySelector('.queue li a') === document.activeElement"))
                    .as("the focus stays")
                    .isTrue();
            desk.press("k").press("j");
            assertThat(desk.text(".queue h2")).contains(String.valueOf(before + 2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void asksNobodyWhileNobodyLooks(String language) {
        onlyOneReport("unseen-%s.test".formatted(language));
        try (Desk desk = house.desk(language)) {
            Page page = desk.page();
            List<String> asked = asked(page);
            page.clock().install();
            desk.open("/desk?view=REPORTS");
            look(page, false);
            page.clock().runFor(600_000);
            assertThat(asked).isEmpty();

            house.report("unseen-1-%s.test".formatted(language));
            look(page, true);
            PlaywrightAssertions.assertThat(page.locator(NEWS)).containsText("1");
            assertThat(asked).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void restsWhenForgottenForHalfAnHourSoThatTheSessionCanEnd(String language) {
        onlyOneReport("forgotten-%s.test".formatted(language));
        try (Desk desk = house.desk(language)) {
            Page page = desk.page();
            List<String> asked = asked(page);
            page.clock().install();
            desk.open("/desk?view=REPORTS");
            page.waitForResponse("**/desk/queue/now**", () -> page.clock().runFor(31 * 60_000));
            int before = asked.size();
            page.clock().runFor(600_000);
            assertThat(asked).hasSize(before);

            house.report("forgotten-1-%s.test".formatted(language));
            page.keyboard().press("Shift");
            PlaywrightAssertions.assertThat(page.locator(NEWS)).containsText("1");
            assertThat(asked).hasSize(before + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void bringsTheFirstRowOfAnEmptyViewByTheSameButton(String language) {
        jdbc.sql("update report.disposition set by_person = true where to_entry is null")
                .update();
        try (Desk desk = house.desk(language)) {
            Page page = desk.page();
            page.clock().install();
            desk.open("/desk?view=REPORTS");
            assertThat(page.locator(".empty").isVisible()).isTrue();
            house.report("first-%s.test".formatted(language));
            page.clock().runFor(16_000);
            PlaywrightAssertions.assertThat(page.locator(NEWS)).containsText("1");
            desk.picture("empty-news").click(NEWS);
            PlaywrightAssertions.assertThat(page.locator(".queue li")).hasCount(1);
        }
    }

    /** How often the page asked what is new, as it goes on. */
    private static List<String> asked(Page page) {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/desk/queue/now")) {
                asked.add(request.url());
            }
        });
        return asked;
    }

    /** What other tests left is done. */
    private void onlyOneReport(String host) {
        jdbc.sql("update report.disposition set by_person = true where to_entry is null")
                .update();
        house.report(host);
    }

    private static void look(Page page, boolean seen) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                !seen);
    }
}
