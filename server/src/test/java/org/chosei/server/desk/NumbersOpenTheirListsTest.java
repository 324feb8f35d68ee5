package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.intake.Channel;
import org.chosei.core.report.Category;
import org.chosei.server.coordination.HandlingIncidents;
import org.chosei.server.incident.ClosingIncidents;
import org.chosei.server.incident.Deciding;
import org.chosei.server.incident.UndoingDecisions;
import org.chosei.server.intake.Arrival;
import org.chosei.server.intake.ReceivingMessages;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Sealer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever number a quarter's page shows, now or of then, a click lists just as many reports, incidents or requests. */
@DeskTest
class NumbersOpenTheirListsTest {
    private static final Actor DECIDER = Actor.system("test");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");
    private static final Pattern TOTAL = Pattern.compile("全([\\d,]+)件|([\\d,]+)件のうち|\\d+ of ([\\d,]+)");

    @Autowired
    House house;

    @Autowired
    ReceivingMessages receiving;

    @Autowired
    Deciding deciding;

    @Autowired
    UndoingDecisions undoing;

    @Autowired
    ClosingIncidents closing;

    @Autowired
    HandlingIncidents handling;

    @Autowired
    Sealer sealer;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void listsWhatWasCountedNowAndOfThen(String language) {
        try (Desk desk = house.desk(language)) {
            play(desk);
            int before = sealer.seal();
            List<UUID> incidents = Stream.of("a", "b", "c", "d", "e")
                    .map(name -> house.incident(host(name, language)).id())
                    .toList();
            deciding.merge(incidents.get(1), incidents.get(0), "one site", DECIDER);
            deciding.recategorise(incidents.get(2), Category.MALWARE_SITE, "it delivers malware", DECIDER);
            long undone = deciding.recategorise(incidents.get(3), Category.OTHER, "a slip", DECIDER);
            int between = sealer.seal();
            undoing.undo(undone, "it was a slip", DECIDER);

            desk.open("/desk/quarters");
            String quarter = desk.page().url().replaceFirst("^http://[^/]*", "");
            assertEveryNumberOpensItsList(desk);
            assertThat(desk.barriers()).isEmpty();
            desk.picture("quarter-links");
            for (int position : List.of(before, between)) {
                desk.open(quarter + "?position=" + position);
                assertEveryNumberOpensItsList(desk);
                assertThat(desk.page()
                                .locator("main a[href*='/desk/incidents?']")
                                .count())
                        .as("today's list beside figures of then")
                        .isZero();
            }

            desk.open(quarter + "/behind?figure=categories.PHISHING&position=" + before);
            assertThat(desk.text("tbody")).contains(host("c", language).replace(".test", "[.]test"));
            assertThat(desk.barriers()).isEmpty();
            desk.picture("behind-incidents");
            desk.open(quarter + "/behind?figure=ports.monthlyTotal").picture("behind-ports");
            desk.open(quarter + "/behind?figure=reports").picture("behind-reports");
            assertThat(desk.barriers()).isEmpty();
            desk.open(quarter + "/behind?figure=coordinations").picture("behind-requests");
            assertThat(desk.isWiderThan(360)).isFalse();
            desk.click("tbody a").page().waitForURL("**/desk/incidents/*");
        }
    }

    /** Five sites, a scan of three ports, a call; the first site asked about and stopped, the others handled in some way. */
    private void play(Desk desk) {
        String language = desk.language();
        house.hoster("numbers-%s.test".formatted(language), language);
        Stream.of("a", "b", "c", "d", "e").forEach(name -> house.report(host(name, language)));
        house.mail("""
                From: Operator <operator@network-%1$s.example>
                To: info@nicc.example
                Subject: Port scan
                Message-ID: <scan-%1$s@network.example>
                Content-Type: text/plain; charset=UTF-8

                Our firewall saw a port scan from 198.51.100.%2$d. Please notify the network's operator.

                %3$sT03:12:41Z gate kernel: IN=eth0 OUT= SRC=198.51.100.%2$d DST=192.0.2.7 PROTO=TCP SPT=50112 DPT=22
                %3$sT03:12:42Z gate kernel: IN=eth0 OUT= SRC=198.51.100.%2$d DST=192.0.2.7 PROTO=TCP SPT=50112 DPT=23
                %3$sT03:12:43Z gate kernel: IN=eth0 OUT= SRC=198.51.100.%2$d DST=192.0.2.7 PROTO=TCP SPT=50112 DPT=8080
                """.formatted(
                        language,
                        language.equals("ja") ? 81 : 82,
                        clock.instant().toString().substring(0, 10)));
        receiving.receive(
                Arrival.of(Channel.PHONE, clock.instant()),
                "Subject: A call\r\n\r\nA phishing site imitates a bank: http://%s/signin\r\n"
                        .formatted(host("called", language))
                        .getBytes(StandardCharsets.UTF_8));
        house.settle();
        UUID asked = house.incident(host("a", language)).id();
        desk.open("/desk/requests/new?incident=" + asked).press("Enter");
        desk.page().waitForURL(url -> !url.contains("/new"));
        desk.press("Control+Enter").isDone(house.text(language, "desk.done.approved"));
        house.send();
        closing.close(asked, "404", clock.instant(), DECIDER);
        handling.decide(
                house.incident(host("d", language)).id(),
                HandlingStatus.NOT_NEEDED,
                "SITE_NOT_CONFIRMED",
                null,
                DECIDER);
    }

    private static void assertEveryNumberOpensItsList(Desk desk) {
        List<?> unopened = (List<?>) desk.page().evaluate("""
                () => [...document.querySelectorAll('main td.num, main .kpi .v, main .kpi dd')]
                    .filter(one => /^[1-9][0-9,]*\\s*件?$/.test(one.textContent.trim()) && !one.querySelector('a'))
                    .map(one => one.closest('section').querySelector('h2').textContent + ': ' + one.textContent.trim())""");
        assertThat(unopened).as("numbers without a list").isEmpty();
        assertThat(desk.page().locator("main a[href='']").count())
                .as("links to nothing")
                .isZero();

        List<?> links = (List<?>) desk.page().evaluate("""
                () => [...document.querySelectorAll('main a')]
                    .map(link => [link.getAttribute('href'), link.getAttribute('aria-label') || link.textContent])
                    .filter(link => /\\/behind\\?|\\/desk\\/incidents\\?/.test(link[0]))
                    .map(link => link.join(' '))""");
        assertThat(links).hasSizeGreaterThan(30);
        for (String link : links.stream().map(String.class::cast).distinct().toList()) {
            String[] parts = link.split(" ", 2);
            assertThat(total(desk, parts[0])).as(link).isEqualTo(last(parts[1]));
        }
    }

    private static long total(Desk desk, String address) {
        String page = desk.page()
                .request()
                .get(desk.page().url().replaceFirst("(^http://[^/]*).*", "$1") + address)
                .text();
        MatchResult total = TOTAL.matcher(page).results().findFirst().orElseThrow(() -> new AssertionError(address));
        return Stream.of(total.group(1), total.group(2), total.group(3))
                .filter(one -> one != null)
                .map(NumbersOpenTheirListsTest::last)
                .findFirst()
                .orElseThrow();
    }

    private static long last(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(number -> Long.parseLong(number.group().replace(",", "")))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static String host(String name, String language) {
        return "%s.numbers-%s.test".formatted(name, language);
    }
}
