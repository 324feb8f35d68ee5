package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.UUID;
import org.chosei.core.incident.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests without an answer stand in a list of their own until their parties are reminded, one by one or several at once. */
@DeskTest
class DueRequestsTest {
    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void remindsAPartyByOneKeyAndComesBackToTheList(String language) throws Exception {
        String domain = "due-%s.test".formatted(language);
        try (Desk desk = asked(language, domain, "login." + domain)) {
            daysAgo(domain, 30);
            desk.open("/desk/requests/due").picture("due");
            assertThat(row(desk, domain).textContent())
                    .contains(house.text(language, "desk.due.nth", 1))
                    .containsPattern(overdue(language, ""));
            assertThat(desk.isWiderThan(390)).isFalse();
            desk.picture("due-390").page().setViewportSize(1440, 900);
            row(desk, domain).locator("[data-row]").focus();
            desk.press("r");
            desk.page().waitForURL("**/desk/requests/*from=due");
            assertThat(desk.text("h1")).isEqualTo(house.text(language, "mailkind.REMINDER"));
            desk.press("Control+Enter").isDone(house.text(language, "desk.done.approved"));

            assertThat(desk.page().url()).endsWith("/desk/requests/due");
            PlaywrightAssertions.assertThat(row(desk, domain)).hasCount(0);
        }
        assertThat((String) house.sentTo("abuse@" + domain).getContent()).contains("login[.]due");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void leadsFromAPartyThatWasRemindedOftenEnoughToAskingAnother(String language) {
        String domain = "enough-%s.test".formatted(language);
        try (Desk desk = asked(language, domain, "login." + domain)) {
            daysAgo(domain, 60);
            jdbc.sql("""
                            with reminder as (
                                insert into coordination.message (id, number, kind, state, party, recipients, copied, language, subject, body,
                                    drafted_at, drafted_by, sent_at)
                                select gen_random_uuid(), number, 'REMINDER', 'SENT', party, recipients, copied, language, subject, body,
                                    drafted_at, drafted_by, sent_at + make_interval(mins => nth)
                                from coordination.message, generate_series(1, 3) as nth
                                where party = (select id from directory.party where name = ?) returning id, party)
                            insert into coordination.carried (message, request)
                            select m.id, r.id from reminder m join coordination.request r on r.party = m.party""").param("Hoster of " + domain).update();
            desk.open("/desk/requests/due").picture("due-enough");
            assertThat(row(desk, domain).textContent()).contains(house.text(language, "desk.due.enough", 3));
            assertThat(row(desk, domain).locator("input").count()).isZero();
            assertThat(desk.isWiderThan(390)).isFalse();
            desk.page().setViewportSize(1440, 900);
            row(desk, domain).locator("[data-row]").focus();
            desk.press("r").page().waitForURL("**/desk/requests/new?incident=*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void remindsSeveralAtOnceInOneMessageForEachParty(String language) {
        String one = "bulk-one-%s.test".formatted(language);
        String two = "bulk-two-%s.test".formatted(language);
        asked(language, one, "a." + one, "b." + one).close();
        try (Desk desk = asked(language, two, "c." + two)) {
            daysAgo(one, 30);
            daysAgo(two, 30);
            desk.open("/desk/requests/due").click(".bulk button[type=submit]");
            desk.isRefused(house.text(language, "desk.due.nobody"));
            for (String domain : new String[] {one, two}) {
                row(desk, domain).locator("input").all().forEach(Locator::check);
            }
            assertThat(desk.text("[data-chosen]")).contains("3");
            desk.press("r").isDone(house.text(language, "desk.done.reminders", 2, 3));
            assertThat(desk.page()
                            .locator("tbody tr:has-text('%s')".formatted(one))
                            .count())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void tellsOnTheIncidentAndInTheListHowItsDeadlineLies(String language) {
        String domain = "deadline-%s.test".formatted(language);
        String host = "login." + domain;
        try (Desk desk = asked(language, domain, host)) {
            desk.open("/desk/incidents/" + house.incident(host).id());
            assertThat(desk.text(".cols > .stack-4 .panel"))
                    .contains(house.text(language, "desk.deadline.card.AHEAD", 3));

            daysAgo(domain, 30);
            desk.page().reload();
            assertThat(desk.text(".cols .state.is-bad")).containsPattern(overdue(language, "card."));
            desk.picture("incident-overdue");
            desk.open("/desk/incidents?q=" + domain);
            assertThat(desk.page().locator("tbody .is-bad").count()).isEqualTo(1);
            assertThat(house.incident(host).status()).isEqualTo(Status.COORDINATING);
        }
    }

    private String overdue(String language, String among) {
        return house.text(language, "desk.deadline." + among + "PASSED", 99).replace("99", "\\d+");
    }

    private static Locator row(Desk desk, String domain) {
        return desk.page().locator("tbody tr:has-text('Hoster of %s')".formatted(domain));
    }

    /** One party is asked about these hosts in one message, and the message has left. */
    private Desk asked(String language, String domain, String... hosts) {
        house.hoster(domain, language);
        StringBuilder about = new StringBuilder("/desk/requests/new?");
        for (String host : hosts) {
            house.report(host);
            about.append("incident=").append(house.incident(host).id()).append('&');
        }
        Desk desk = house.desk(language).open(about.toString()).press("Enter");
        desk.page().waitForURL(url -> !url.contains("/new"));
        desk.press("Control+Enter").isDone(house.text(language, "desk.done.approved"));
        house.send();
        return desk;
    }

    /** The party was asked earlier. */
    private void daysAgo(String domain, int days) {
        UUID party = jdbc.sql("select id from directory.party where name = ?")
                .param("Hoster of " + domain)
                .query(UUID.class)
                .single();
        for (String change : new String[] {
            "update coordination.message set sent_at = sent_at - make_interval(days => ?) where party = ?",
            "update coordination.request set made_at = made_at - make_interval(days => ?) where party = ?"
        }) {
            jdbc.sql(change).params(days, party).update();
        }
    }
}
