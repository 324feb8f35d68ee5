package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chosei.core.intake.Channel;
import org.chosei.server.ChoseiApplication;
import org.chosei.server.ServerTest;
import org.chosei.server.account.FirstAdministrator;
import org.chosei.server.command.Workers;
import org.chosei.server.intake.Arrival;
import org.chosei.server.intake.ReceivingMessages;
import org.chosei.server.post.Transport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One case in a real browser, in both languages: form, receipt, queue, request, approval, mail, reply, close, figure 8. */
@Tag("browser")
@SpringBootTest(classes = ChoseiApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServerTest.OwnDatabase.class)
@DirtiesContext
class BrowserTest {
    private static final String PASSWORD = "a long enough sentence";
    private static final Pattern TOKEN = Pattern.compile("[A-Z]+#\\d{8}");
    private static final GreenMail RELAY = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @LocalServerPort
    int port;

    @Autowired
    FirstAdministrator first;

    @Autowired
    ReceivingMessages receiving;

    @Autowired
    Workers workers;

    @Autowired
    Transport transport;

    @Autowired
    MessageSource texts;

    @Autowired
    Clock clock;

    private String language = "";

    @BeforeAll
    static void startRelay() {
        RELAY.start();
    }

    @AfterAll
    static void stopRelay() {
        RELAY.stop();
    }

    @DynamicPropertySource
    static void relay(DynamicPropertyRegistry registry) {
        registry.add("chosei.relay", () -> "smtp://127.0.0.1:" + RELAY.getSmtp().getPort());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void takesACaseFromTheFormToFigure8(String language) throws Exception {
        this.language = language;
        String host = "login-%s.test".formatted(language);
        String base = "http://127.0.0.1:" + port;
        try (Desk desk = new Desk(base, language)) {
            String number = report(desk, host);
            workers.workOffAll();
            signIn(desk, base);
            confirm(desk, number, host);
            ask(desk, "abuse@hoster-%s.example".formatted(language));
            MimeMessage sent = sent("abuse@hoster-%s.example".formatted(language));
            assertThat(sent.getSubject()).containsPattern(TOKEN);
            answer(sent);
            tellWhatItMeans(desk);
            close(desk, host);
            assertThat(figure8(desk)).isEqualTo(language.equals("ja") ? "1" : "2");
            walkThroughTheRest(desk);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    /** @return the digits of the receipt's number */
    private String report(Desk desk, String host) {
        Page page = desk.open("/report").picture("form-" + language).page();
        page.fill("[name=email]", "reporter@company.example");
        page.fill("[name=urls]", "http://%s/signin".formatted(host));
        page.fill(
                "[name=description]",
                language.equals("ja")
                        ? "銀行を騙るフィッシングサイトです。停止の調整をお願いします。"
                        : "This phishing site imitates a bank. Please have it stopped.");
        page.click("button[value=check]");
        page.click("button[value=send]");
        desk.picture("received-" + language);
        String shown = page.textContent(".ticket .no");
        assertThat(shown).matches(TOKEN);
        return shown.replaceAll("^.*#", "");
    }

    private void signIn(Desk desk, String base) {
        first.link(URI.create(base)).ifPresent(link -> {
            Page page = desk.open(link.getPath()).picture("welcome-" + language).page();
            page.fill("#shownName", "Ichiro");
            page.fill("#password", PASSWORD);
            page.fill("#again", PASSWORD);
            page.click("main button[type=submit]");
        });
        Page page = desk.open("/sign-in").picture("sign-in-" + language).page();
        page.fill("#name", "admin");
        page.fill("#password", PASSWORD);
        page.click("main button[type=submit]");
    }

    private void confirm(Desk desk, String number, String host) {
        Page page = desk.open("/desk?view=REPORTS").page();
        page.click(".queue a:has-text('%s')".formatted(number));
        desk.picture("queue-" + language);
        assertThat(page.textContent(".paper")).contains("hxxp://" + host.replace(".", "[.]") + "/signin");
        assertThat(page.textContent(".side")).contains(text("category.PHISHING"));
        page.click(".side > footer button");
        assertThat(page.textContent(".undo")).contains(number, text("disposition.REPORT"));
    }

    private void ask(Desk desk, String address) {
        Page page = desk.open("/desk/incidents?status=OPEN")
                .picture("incidents-" + language)
                .page();
        page.click("[data-row]");
        page.click("a[data-key=r]");
        desk.picture("ask-" + language);
        page.selectOption("#role", "HOSTING");
        page.fill("#name", "Hoster " + language);
        page.fill("#address", address);
        page.fill("#country", "JP");
        page.selectOption("#language", language);
        page.click("form[action$='/other'] button");
        desk.picture("request-" + language);
        assertThat(page.textContent("main")).contains(text("desk.disclosure.ok"), address);
        page.click("form[action$='/approve'] button");
        assertThat(page.textContent(".undo")).contains(text("desk.done.approved"));
        transport.sendDue();
        page.reload();
        assertThat(page.textContent(".head")).contains(text("mail.SENT"));
    }

    private static MimeMessage sent(String to) throws Exception {
        for (MimeMessage mail : RELAY.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().contains(to)) {
                return mail;
            }
        }
        throw new AssertionError("No mail went to " + to);
    }

    private void answer(MimeMessage asked) throws Exception {
        String mail = """
                From: Hoster <abuse@hoster-%s.example>
                To: info@nicc.example
                Subject: Re: %s
                Message-ID: <answer-%s@hoster.example>
                In-Reply-To: %s
                Content-Type: text/plain; charset=UTF-8

                The site was taken down.
                """.formatted(
                        language,
                        TOKEN.matcher(asked.getSubject())
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group(),
                        language,
                        asked.getMessageID());
        receiving.receive(
                Arrival.of(Channel.EMAIL, clock.instant()),
                mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        workers.workOffAll();
    }

    private void tellWhatItMeans(Desk desk) {
        Page page = desk.open("/desk?view=REPLIES").picture("reply-" + language).page();
        assertThat(page.textContent(".paper")).contains("The site was taken down.");
        page.selectOption("select[name=meaning]", "FIXED");
        page.click("form[action$='/meaning'] button");
        assertThat(page.textContent(".undo")).contains(text("answer.FIXED"));
    }

    private void close(Desk desk, String host) {
        Page page = desk.open("/desk/incidents?q=" + host).page();
        page.click("[data-row]");
        page.click("details[data-key=e] summary");
        page.fill("#close-reason", "404");
        page.click("form[action$='/close'] button");
        assertThat(page.textContent(".undo")).contains(text("desk.done.closed"));
        desk.picture("incident-" + language);
        assertThat(page.textContent(".head")).contains(text("status.CLOSED"));
        assertThat(page.textContent(".time")).contains(text("answer.FIXED"), text("desk.event.incident.closed"));
    }

    /** How many phishing incidents of this quarter were notified. */
    private String figure8(Desk desk) {
        Page page = desk.open("/desk/quarters").picture("quarter-" + language).page();
        return page.locator("section:has(h2:text-is('%s')) tr:has-text('%s') td"
                        .formatted(text("desk.handling"), text("category.PHISHING")))
                .first()
                .textContent();
    }

    private void walkThroughTheRest(Desk desk) {
        desk.open("/desk/requests").picture("requests-" + language);
        desk.open("/desk/parties").picture("parties-" + language);
        desk.open("/desk/settings/users").picture("users-" + language);
        desk.open("/desk/settings/organisation").picture("organisation-" + language);
        desk.open("/desk/settings/brands").picture("brands-" + language);
        desk.open("/desk/enter").picture("enter-" + language);
        desk.open("/desk?view=PENDING&theme=dark").picture("empty-dark-" + language);
        desk.open("/desk/settings?theme=auto");
    }

    private String text(String key) {
        return texts.getMessage(key, null, Locale.of(language));
    }
}
