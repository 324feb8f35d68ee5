package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chosei.server.incident.Timeline;
import org.chosei.server.incident.TimelineEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The incident's page leaves out nothing of its timeline but what another of its lines says. */
@DeskTest
class TheTimelineTellsEverythingTest {
    private static final Set<String> SAID_BY_OTHERS =
            Set.of("incident.opened", "incident.joined", "incident.coordinating");

    @Autowired
    House house;

    @Autowired
    Timeline timeline;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void tellsReportsDecisionsRequestsRepliesNotesAndClosing(String language) throws Exception {
        String domain = "timeline-%s.test".formatted(language);
        String host = "login." + domain;
        String other = "other." + domain;
        house.hoster(domain, language);
        UUID report = house.report(host);
        house.report(other);
        UUID incident = house.incident(host).id();
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/requests/new?incident=" + incident).press("Enter");
            desk.page().waitForURL(url -> !url.contains("/new"));
            desk.press("Control+Enter").isDone(house.text(language, "desk.done.approved"));
            MimeMessage sent = house.sentTo("abuse@" + domain);
            house.answer(sent, "abuse@" + domain, "We look into it.");

            desk.page().reload();
            desk.click("form[action$='/remind'] button");
            desk.click("details:has(form[action$='/discard']) > summary").fill("#discard-reason", "by telephone");
            desk.click("form[action$='/discard'] button").isDone(house.text(language, "desk.done.discarded"));

            desk.open("/desk/reports/" + report).press("q").fill("#question", "Which browser?");
            desk.click("form[action$='/question'] button");
            desk.page().waitForURL("**/desk/requests/*");
            desk.press("Control+Enter").isDone(house.text(language, "desk.done.approved"));
            house.send();

            desk.open("/desk/incidents/" + incident).fill("#note", "called them");
            desk.click("form[action$='/notes'] button").isDone(house.text(language, "desk.done.noted"));
            desk.press("a").click("form[action$='/owner'] button");
            desk.unfold("b").select("#brand", "rakuten").fill("#brand-reason", "logo");
            desk.click("form[action$='/brand'] button").isDone(house.text(language, "desk.done.branded"));
            desk.select("#ground", "NOT_NEEDED:SITE_NOT_CONFIRMED").click("form[action$='/handling'] button");
            desk.unfold("m")
                    .fill("#into", "ORG#" + house.incident(other).number())
                    .fill("#merge-reason", "one kit");
            desk.click("form[action$='/merge'] button").isDone(house.text(language, "desk.done.merged"));
            desk.unfold("c").select("#category", "MALWARE_SITE").fill("#category-reason", "an APK");
            desk.click("form[action$='/category'] button").isDone(house.text(language, "desk.done.recategorised"));
            desk.unfold("e").fill("#stoppedAt", "2026-11-20T01:02:03").fill("#close-reason", "404");
            desk.click("form[action$='/close'] button").isDone(house.text(language, "desk.done.closed"));
            desk.picture("timeline");

            assertThat(desk.text(".cols > .stack-4 .panel"))
                    .as("what was asked about the incident that went into it")
                    .contains("Hoster of " + domain);
            String shown = desk.text(".time");
            List<TimelineEvent> told = timeline.of(house.incident(other).id());
            assertThat(desk.page().locator(".time > li:not(.day)").count()).isEqualTo(expected(told));
            assertThat(shown)
                    .contains(
                            house.text(language, "category.MALWARE_SITE"),
                            house.text(language, "desk.event.stopped", "2026-11-20 01:02 JST"),
                            house.text(language, "desk.event.by", "当番A1"),
                            house.text(language, "desk.mail.QUESTION.SENT"),
                            house.text(language, "desk.mail.REMINDER.DISCARDED"),
                            house.text(language, "handling.NOT_NEEDED"),
                            house.text(language, "answer.UNTOLD"),
                            "by telephone",
                            "called them",
                            "one kit",
                            "ORG#" + house.incident(other).number());
        }
    }

    /** Drafts and approvals are told by the mail that left. */
    private static long expected(List<TimelineEvent> told) {
        Map<String, Set<UUID>> subjects = told.stream()
                .filter(event -> event.subject() != null)
                .collect(Collectors.groupingBy(
                        TimelineEvent::kind,
                        Collectors.mapping(event -> Objects.requireNonNull(event.subject()), Collectors.toSet())));
        Set<UUID> made = subjects.getOrDefault("request.made", Set.of());
        return told.stream()
                .filter(event -> !SAID_BY_OTHERS.contains(event.kind()))
                .filter(event -> !Set.of("request.drafted", "request.approved").contains(event.kind())
                        || !made.contains(event.subject()))
                .count();
    }
}
