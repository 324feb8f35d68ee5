package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A request is written, rewritten, sent, answered and followed by a reminder. */
@DeskTest
class RequestsLifeAtTheDeskTest {
    @Autowired
    House house;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void showsWhatAProgramTypedAsVerifiedByNobodyUntilSomebodyLooksItUp(String language) {
        String script = "script-" + language;
        String domain = "typed-%s.test".formatted(language);
        house.hosterTypedBy(script, domain, language);
        try (Desk desk = house.desk(language).open("/desk/parties?word=" + domain)) {
            assertThat(desk.text("tbody")).contains(house.text(language, "desk.typed-by", script));
            desk.picture("typed-over-rest").click("tbody form[action$='/verify'] button");
            desk.isDone(house.text(language, "desk.done.verified"));
            assertThat(desk.text("tbody"))
                    .contains(house.text(language, "desk.verified"))
                    .doesNotContain(script);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void keepsARewrittenDraftThatIsRefusedAndShowsAddressesThatOpen(String language) {
        String domain = "rewrite-%s.test".formatted(language);
        house.hoster(domain, language);
        house.report("login." + domain);
        try (Desk desk = drafted(domain, language)) {
            desk.press("c").fill("#to", "nobody").fill("#body", "See http://login.%s/ please.".formatted(domain));
            desk.press("Control+Enter");
            desk.isRefused("nobody");
            assertThat(desk.page().inputValue("#body")).contains("please.");

            desk.fill("#to", "abuse@" + domain).click("details[data-key=c] form button");
            desk.isDone(house.text(language, "desk.done.rewritten"));
            assertThat(desk.text(".checks"))
                    .contains(house.text(language, "desk.check.live"), "http://login." + domain);

            desk.press("c").fill("#body", "reporter@company.example saw it.").press("Control+Enter");
            // The page before told the same of the first rewriting.
            PlaywrightAssertions.assertThat(desk.page().locator(".checks")).containsText("reporter@company.example");
            desk.click("form[action$='/approve'] button");
            desk.isRefused("Reporter");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void leadsToTheDraftThatWaits(String language) {
        String domain = "asked-twice-%s.test".formatted(language);
        house.hoster(domain, language);
        house.report("login." + domain);
        try (Desk one = drafted(domain, language);
                Desk other = drafted(domain, language)) {
            assertThat(URI.create(other.page().url()).getPath())
                    .isEqualTo(URI.create(one.page().url()).getPath());
            other.isDone(house.text(language, "desk.done.waiting", 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void approvesOnlyWhatTheWindowShows(String language) throws Exception {
        String domain = "two-windows-%s.test".formatted(language);
        house.hoster(domain, language);
        house.report("login." + domain);
        try (Desk one = drafted(domain, language);
                Desk other = house.desk(language)) {
            other.open(URI.create(one.page().url()).getPath());
            other.press("c").fill("#body", "Other words.").press("Control+Enter");
            other.isDone(house.text(language, "desk.done.rewritten"));

            one.click("form[action$='/approve'] button");
            one.isRefused(language.equals("ja") ? "もう一度操作してください" : "then decide again");
            assertThat(one.text(".letter")).contains("Other words.");

            approve(one);
        }
        assertThat((String) house.sentTo("abuse@" + domain).getContent()).contains("Other words.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void remindsAPartyAndShowsWhatItsAnswerSaysBeyondTheCase(String language) throws Exception {
        String domain = "remind-%s.test".formatted(language);
        house.hoster(domain, language);
        house.report("login." + domain);
        UUID answer;
        try (Desk desk = drafted(domain, language)) {
            approve(desk);
            MimeMessage sent = house.sentTo("abuse@" + domain);
            desk.page().reload();
            desk.click("form[action$='/remind'] button");
            assertThat(desk.text("h1")).isEqualTo(house.text(language, "mailkind.REMINDER"));
            approve(desk);
            assertThat(house.sentTo("abuse@" + domain).getMessageID()).isNotEqualTo(sent.getMessageID());

            answer = house.answer(
                    sent,
                    "abuse@" + domain,
                    "We stopped it. This phishing site is up too: http://other-%s.test/login".formatted(language));
            desk.open("/desk/reports/%s?view=REPLIES".formatted(answer)).picture("reply");
            assertThat(desk.text(".side .notice")).contains("other-%s[.]test".formatted(language));

            desk.select("select[name=meaning]", "FIXED").click("form[action$='/meaning'] button");
            desk.isDone(house.text(language, "answer.FIXED"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void takesAPersonsWordThatAMailDidNotArrive(String language) {
        String domain = "came-back-%s.test".formatted(language);
        house.hoster(domain, language);
        house.report("login." + domain);
        try (Desk desk = drafted(domain, language)) {
            approve(desk);
            house.send();
            desk.page().reload();
            desk.click("details:has(form[action$='/bounced']) > summary").picture("came-back");
            desk.fill("#bounced-reason", "Told by telephone").click("form[action$='/bounced'] button");
            desk.isDone(house.text(language, "desk.done.bounced"));
            assertThat(desk.text(".notice-bad")).contains("Told by telephone");
            assertThat(desk.page().locator("form[action$='/bounced']").count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void asksOnePartyAboutSeveralIncidentsInOneMessage(String language) throws Exception {
        String domain = "several-%s.test".formatted(language);
        house.hoster(domain, language);
        house.report("one." + domain);
        house.report("two." + domain);
        try (Desk desk = house.desk(language).open("/desk/incidents?q=" + domain)) {
            desk.press("j")
                    .press("x")
                    .press("j")
                    .press("x")
                    .picture("incidents")
                    .press("r");
            desk.page().waitForURL("**/desk/requests/new**");
            desk.picture("ask").press("Enter");
            desk.page().waitForURL(url -> !url.contains("/new"));
            approve(desk);
        }
        assertThat((String) house.sentTo("abuse@" + domain).getContent()).contains("one[.]several", "two[.]several");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void asksSomebodyNewAndDiscardsTheDraft(String language) {
        String host = "new-party-%s.example".formatted(language);
        house.report(host);
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/requests/new?incident=" + house.incident(host).id());
            desk.select("#role", "SITE_ADMIN")
                    .fill("#name", "Owner of " + host)
                    .fill("#address", "owner at home")
                    .fill("#country", "JP");
            desk.click("form[action$='/other'] button");
            desk.isRefused("owner at home");
            assertThat(desk.page().inputValue("#name")).isEqualTo("Owner of " + host);

            desk.fill("#address", "owner@" + host).click("form[action$='/other'] button");
            assertThat(desk.text("main")).contains("owner@" + host, house.text(language, "desk.unverified"));
            assertThat(desk.text(".checks")).contains(house.text(language, "desk.check.unverified"));
            desk.click("form[action$='/verify'] button").isDone(house.text(language, "desk.done.verified"));
            desk.click("details:has(form[action$='/discard']) > summary").fill("#discard-reason", "by telephone");
            desk.click("form[action$='/discard'] button");
            desk.isDone(house.text(language, "desk.done.discarded"));
        }
    }

    private void approve(Desk desk) {
        desk.press("Control+Enter").isDone(house.text(desk.language(), "desk.done.approved"));
    }

    private Desk drafted(String domain, String language) {
        Desk desk = house.desk(language)
                .open("/desk/requests/new?incident="
                        + house.incident("login." + domain).id());
        desk.press("Enter");
        desk.page().waitForURL(url -> !url.contains("/new"));
        return desk.picture("request");
    }
}
