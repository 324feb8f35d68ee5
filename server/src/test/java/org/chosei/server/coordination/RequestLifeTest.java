package org.chosei.server.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chosei.server.coordination.Given.HANDLER;
import static org.chosei.server.coordination.Given.SENIOR;

import com.icegreen.greenmail.util.GreenMail;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chosei.core.coordination.Deadline;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.coordination.LeakFound;
import org.chosei.core.coordination.MadeBy;
import org.chosei.core.coordination.MessageKind;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.post.Mailbox;
import org.chosei.core.report.Category;
import org.chosei.server.ServerTest;
import org.chosei.server.directory.Organisations;
import org.chosei.server.post.MailBounced;
import org.chosei.server.post.Outbox;
import org.chosei.server.post.TestRelay;
import org.chosei.server.post.Transport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counting rule 15 on a real database and a real SMTP peer: what counts, from draft to bounce. */
@ServerTest
@Import({Given.class, TestRelay.class})
class RequestLifeTest {

    @Autowired
    GreenMail relay;

    @Autowired
    Given given;

    @Autowired
    Drafting drafting;

    @Autowired
    Verifying verifying;

    @Autowired
    FollowUps followUps;

    @Autowired
    Approving approving;

    @Autowired
    AskingBack asking;

    @Autowired
    Organisations organisations;

    @Autowired
    Making making;

    @Autowired
    HandlingIncidents handling;

    @Autowired
    CoordinationLines lines;

    @Autowired
    MessageStore messages;

    @Autowired
    Transport transport;

    @Autowired
    Outbox outbox;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void forget() throws Exception {
        relay.purgeEmailFromAllMailboxes();
        jdbc.execute(
                "truncate post.outgoing, coordination.request, coordination.message, coordination.carried, coordination.handling cascade");
    }

    @Test
    void countsOnceTheTransportHasIt() {
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        UUID incident = given.incident(Category.PHISHING);

        UUID message = drafting.draft(new Ask(party, List.of(incident), null, null), HANDLER);
        assertThat(counted()).isEmpty();
        approving.approve(message, SENIOR);
        assertThat(counted()).isEmpty();
        transport.sendDue();

        assertThat(counted()).singleElement().satisfies(line -> {
            assertThat(line.incident()).isEqualTo(incident);
            assertThat(line.scope().name()).isEqualTo("DOMESTIC");
        });
        assertThat(relay.getReceivedMessages()).hasSize(1);
        assertThat(handling.of(incident).orElseThrow())
                .extracting("status", "ground")
                .containsExactly(HandlingStatus.NOTIFIED, "SITE_LIVE");
        assertThat(status(incident)).isEqualTo("COORDINATING");
    }

    @Test
    void saysToTheSecondWhenTheLogsOfAllReportsSayItHappened() {
        UUID party = given.party(PartyRole.IP_ADMIN, "Kumo", "US", "abuse@kumo.example");
        UUID message = given.report("taro@reporter.example", "sshd: 203.0.113.9");
        given.finding(message, Category.SCAN, "203.0.113.9", "2018-10-04T02:58:07Z", "2018-10-04T02:59:30Z");
        UUID incident = given.incident(Category.SCAN, "203.0.113.9", message);

        UUID request = drafting.draft(new Ask(party, List.of(incident), null, null), HANDLER);

        assertThat(messages.drafts(List.of(request)).getFirst().body())
                .contains("Time in the logs: 2018-10-04 11:58:07 to 2018-10-04 11:59:30 (JST, UTC+09:00)");
    }

    @Test
    void isExportedUnderTheIncidentThatStandsAfterAMerge() {
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        UUID merged = given.incident(Category.PHISHING);
        UUID main = given.incident(Category.PHISHING);
        approving.approve(drafting.draft(new Ask(party, List.of(merged), null, null), HANDLER), SENIOR);
        transport.sendDue();

        jdbc.update(
                "update incident.version set standing = false, absorbed_into = ? where incident = ? and to_entry is null",
                main,
                merged);

        assertThat(counted())
                .singleElement()
                .satisfies(line -> assertThat(line.incident()).isEqualTo(main));
    }

    @Test
    void showsTheMessageExactlyAsItWillLeave() {
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        UUID message = drafting.draft(new Ask(party, List.of(given.incident(Category.PHISHING)), null, null), HANDLER);
        String shown = body(approving.preview(message));

        approving.approve(message, SENIOR);

        assertThat(body(outbox.raw(message).orElseThrow())).isEqualTo(shown).contains("Kumo");
    }

    @Test
    void carriesOneRequestForEachOfTwelveIncidents() {
        UUID party = given.party(PartyRole.NATIONAL_CSIRT, "CERT of Ruritania", "KR", "cert@ruritania.example");
        List<UUID> incidents = IntStream.range(0, 12)
                .mapToObj(_ -> given.incident(Category.PHISHING))
                .toList();

        approving.approve(drafting.draft(new Ask(party, incidents, null, null), HANDLER), SENIOR);
        transport.sendDue();

        assertThat(relay.getReceivedMessages()).hasSize(1);
        assertThat(counted()).hasSize(12).allMatch(line -> line.scope().name().equals("OVERSEAS"));
    }

    @Test
    void remindsWithoutCountingAgain() throws Exception {
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        Ask ask = new Ask(party, List.of(given.incident(Category.MALWARE_SITE)), null, null);
        UUID first = drafting.draft(ask, HANDLER);
        approving.approve(first, SENIOR);
        transport.sendDue();

        approving.approve(drafting.draft(ask, HANDLER), SENIOR);
        transport.sendDue();

        assertThat(counted()).hasSize(1);
        var reminder = relay.getReceivedMessages()[1];
        assertThat(reminder.getSubject()).contains("Reminder: ");
        assertThat(reminder.getHeader("In-Reply-To")[0]).contains(first.toString());
    }

    @Test
    void countsNoMoreOnceItsOnlyMessageCameBackAndAgainAtAnotherAddress() {
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "gone@kumo.example");
        Ask ask = new Ask(party, List.of(given.incident(Category.PHISHING)), null, null);
        UUID first = drafting.draft(ask, HANDLER);
        approving.approve(first, SENIOR);
        transport.sendDue();
        Instant made = counted().getFirst().sentAt().toInstant();

        events.publishEvent(new MailBounced(first, made.plusSeconds(60), "550 no such user"));
        assertThat(counted()).isEmpty();

        UUID again = drafting.draft(ask, HANDLER);
        drafting.rewrite(
                messages.drafts(List.of(again)).getFirst().to(List.of(Mailbox.of("noc@kumo.example")), List.of()),
                HANDLER);
        verifying.verify(List.of(again), HANDLER);
        approving.approve(again, SENIOR);
        transport.sendDue();

        assertThat(counted())
                .singleElement()
                .satisfies(line -> assertThat(line.sentAt().toInstant()).isEqualTo(made));
        assertThat(jdbc.queryForObject("select count(*) from coordination.making", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void holdsBackWhatGoesToAnAddressThatNobodyVerified() {
        UUID party = given.unverifiedParty(PartyRole.HOSTING, "Kiri", "JP", "abuse@kiri.example");
        UUID message = drafting.draft(new Ask(party, List.of(given.incident(Category.PHISHING)), null, null), HANDLER);

        assertThatThrownBy(() -> approving.approve(message, SENIOR))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("'abuse@kiri.example' was verified by nobody yet");
        assertThat(outbox.raw(message)).isEmpty();

        verifying.verify(List.of(message), HANDLER);
        approving.approve(message, SENIOR);
        assertThat(outbox.raw(message)).isPresent();
    }

    @Test
    void holdsBackWhatIsCopiedToAnAddressThatNobodyVerified() {
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        given.party(PartyRole.NATIONAL_CSIRT, "CERT of Ruritania", "KR", "cert@ruritania.example");
        UUID message = drafting.draft(new Ask(party, List.of(given.incident(Category.PHISHING)), null, null), HANDLER);
        copyTo(message, "cert@ruritania.example", "stranger@nowhere.example");

        assertThat(verifying.unverified(message)).containsExactly("stranger@nowhere.example");
        assertThatThrownBy(() -> approving.approve(message, SENIOR)).isInstanceOf(Unfit.class);

        copyTo(message, "cert@ruritania.example");
        approving.approve(message, SENIOR);
    }

    @Test
    void takesAnAddressInCapitalsForTheSame() {
        UUID party = given.unverifiedParty(PartyRole.HOSTING, "Kasumi", "JP", "abuse@kasumi.example");
        UUID message = drafting.draft(new Ask(party, List.of(given.incident(Category.PHISHING)), null, null), HANDLER);
        drafting.rewrite(
                messages.drafts(List.of(message)).getFirst().to(List.of(Mailbox.of("Abuse@Kasumi.example")), List.of()),
                HANDLER);

        verifying.verify(List.of(message), HANDLER);

        assertThat(verifying.unverified(message)).isEmpty();
        assertThat(jdbc.queryForList("select address from directory.contact where party = ?", String.class, party))
                .containsExactly("abuse@kasumi.example");
        approving.approve(message, SENIOR);
    }

    private void copyTo(UUID message, String... addresses) {
        var draft = messages.drafts(List.of(message)).getFirst();
        drafting.rewrite(
                draft.to(draft.to(), Stream.of(addresses).map(Mailbox::of).toList()), HANDLER);
    }

    @Test
    void isWhatItWasBeforeOnceItsOnlyRequestCameBack() {
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "gone@kumo.example");
        UUID undecided = given.incident(Category.PHISHING);
        UUID known = given.incident(Category.MALWARE_SITE);
        handling.decide(known, HandlingStatus.NOT_NEEDED, "PARTY_KNOWS", null, HANDLER);
        UUID message = drafting.draft(new Ask(party, List.of(undecided, known), null, null), HANDLER);
        approving.approve(message, SENIOR);
        transport.sendDue();
        assertThat(handling.of(known).orElseThrow().status()).isEqualTo(HandlingStatus.NOTIFIED);

        events.publishEvent(new MailBounced(message, Instant.now(), "550 no such user"));

        assertThat(handling.of(undecided)).isEmpty();
        assertThat(handling.of(known).orElseThrow())
                .extracting("status", "ground")
                .containsExactly(HandlingStatus.NOT_NEEDED, "PARTY_KNOWS");
    }

    @Test
    void staysNotifiedWhereAnotherPartyWasReached() {
        UUID incident = given.incident(Category.PHISHING);
        UUID gone = sentTo("gone@kumo.example", incident);
        sentTo("abuse@other.example", incident);

        events.publishEvent(new MailBounced(gone, Instant.now(), "550 no such user"));

        assertThat(handling.of(incident).orElseThrow().status()).isEqualTo(HandlingStatus.NOTIFIED);
    }

    @Test
    void isDueAgainAfterThreeBusinessDaysUntilTheSiteIsDown() {
        UUID incident = given.incident(Category.PHISHING);
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        UUID message = drafting.draft(new Ask(party, List.of(incident), null, null), HANDLER);
        Instant friday = Instant.parse("2018-12-07T03:00:00Z");
        making.recordAsMade(new Made(message, MadeBy.FORM, friday), HANDLER);

        assertThat(followUps.due(Instant.parse("2018-12-11T14:59:00Z"))).isEmpty();
        assertThat(followUps.due(Instant.parse("2018-12-11T15:00:00Z")))
                .singleElement()
                .extracting("incident", "timesAsked", "since")
                .containsExactly(incident, 1, friday);

        jdbc.update("update incident.version set status = 'CLOSED' where incident = ? and to_entry is null", incident);
        assertThat(followUps.due(Instant.parse("2018-12-12T03:00:00Z"))).isEmpty();
    }

    @Test
    void waitsAfterTheThirdReminderUntilSomebodyElseIsAsked() {
        UUID incident = given.incident(Category.PHISHING);
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        for (int day = 3; day < 7; day++) {
            askedOn(party, incident, Instant.parse("2018-12-0%dT03:00:00Z".formatted(day)));
        }
        Instant later = Instant.parse("2019-01-15T03:00:00Z");

        assertThat(followUps.due(Instant.parse("2018-12-19T03:00:00Z"))).isEmpty();
        assertThat(followUps.due(later))
                .singleElement()
                .extracting("incident", "timesAsked", "askedEnough")
                .containsExactly(incident, 4, true);

        UUID other = given.party(PartyRole.REGISTRAR, "Namae", "JP", "abuse@namae.example");
        askedOn(other, incident, Instant.parse("2019-01-11T03:00:00Z"));
        assertThat(followUps.due(later)).isEmpty();
    }

    private void askedOn(UUID party, UUID incident, Instant day) {
        UUID message = drafting.draft(new Ask(party, List.of(incident), null, null), HANDLER);
        making.recordAsMade(new Made(message, MadeBy.FORM, day), HANDLER);
    }

    @Test
    void remindsEachPartyOnceAboutAllThatIsDueAlsoOfWhatWasMergedAway() {
        UUID main = given.incident(Category.PHISHING);
        UUID away = given.incident(Category.PHISHING);
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        Instant asked = Instant.parse("2018-12-03T03:00:00Z");
        List<UUID> asks = drafting.draftAll(
                List.of(new Ask(party, List.of(main), null, null), new Ask(party, List.of(away), null, null)), HANDLER);
        making.recordAllAsMade(
                List.of(
                        new Made(asks.getFirst(), MadeBy.FORM, asked.plusSeconds(60)),
                        new Made(asks.getLast(), MadeBy.FORM, asked)),
                HANDLER);
        jdbc.update(
                "update incident.version set standing = false, absorbed_into = ? where incident = ? and to_entry is null",
                main,
                away);
        jdbc.update("update incident.assignment set incident = ? where incident = ?", main, away);

        Instant later = Instant.parse("2018-12-12T03:00:00Z");
        List<FollowUps.Due> due = followUps.due(later);
        assertThat(due).extracting("incident").containsExactly(away, main);
        assertThat(due.getFirst().deadline()).isEqualTo(new Deadline(Deadline.State.PASSED, 4));
        assertThat(due.getFirst().waited()).isEqualTo(7);
        assertThat(followUps.waitingAbout(List.of(main), asked)).hasSize(2);

        List<UUID> drafts =
                drafting.allAgain(due.stream().map(FollowUps.Due::request).toList(), HANDLER);
        assertThat(messages.drafts(drafts))
                .singleElement()
                .satisfies(draft -> assertThat(draft.kind()).isEqualTo(MessageKind.REMINDER))
                .satisfies(draft -> assertThat(draft.requests()).hasSize(2));
        assertThat(followUps.due(later)).isEmpty();
    }

    @Test
    void remindsOfNothingThatIsClosedOrWasFoundToHaveStopped() {
        UUID closed = given.incident(Category.PHISHING);
        UUID stopped = given.incident(Category.PHISHING);
        UUID first = given.incident(Category.PHISHING);
        UUID second = given.incident(Category.PHISHING);
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        UUID asked = drafting.draft(new Ask(party, List.of(closed, stopped, first, second), null, null), HANDLER);
        List<UUID> requests = messages.drafts(List.of(asked)).getFirst().requests();
        making.recordAsMade(new Made(asked, MadeBy.FORM, Instant.parse("2018-12-03T03:00:00Z")), HANDLER);
        close(closed);
        jdbc.update("update incident.version set stopped_at = now() where incident = ? and to_entry is null", stopped);

        List<UUID> reminder = drafting.allAgain(requests, HANDLER);
        assertThat(messages.drafts(reminder))
                .singleElement()
                .satisfies(draft -> assertThat(draft.kind()).isEqualTo(MessageKind.REMINDER))
                .satisfies(draft -> assertThat(draft.requests()).hasSize(2));

        verifying.verify(reminder, HANDLER);
        close(first);
        assertThatThrownBy(() -> approving.approveAll(reminder, SENIOR))
                .as("one of the two that it names stopped between the draft and its approval")
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("remind anew of what is left");
        close(second);
        assertThatThrownBy(() -> drafting.allAgain(requests, HANDLER)).isInstanceOf(Unfit.class);
    }

    private void close(UUID incident) {
        jdbc.update("update incident.version set status = 'CLOSED' where incident = ? and to_entry is null", incident);
    }

    @Test
    void recordsNothingByHandThatWentByMailOrLiesAhead() {
        UUID party = given.party(PartyRole.REGISTRAR, "Name House", "US");
        UUID message = drafting.draft(new Ask(party, List.of(given.incident(Category.PHISHING)), null, null), HANDLER);

        assertThatThrownBy(() -> making.recordAsMade(new Made(message, MadeBy.MAIL, Instant.EPOCH), HANDLER))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> making.recordAsMade(
                        new Made(message, MadeBy.FORM, Instant.parse("2100-01-01T00:00:00Z")), HANDLER))
                .isInstanceOf(Unfit.class);
    }

    /** REPORTED is the fourth of October, shortly after noon in Japan. */
    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2018-10-03T14:59:59Z", "-999999999-01-02T00:00:00Z"})
    void recordsNothingAsMadeBeforeTheDayOnWhichItsIncidentWasFirstSeen(String made) {
        UUID party = given.party(PartyRole.REGISTRAR, "Name House", "US");
        UUID message = drafting.draft(new Ask(party, List.of(given.incident(Category.PHISHING)), null, null), HANDLER);

        assertThatThrownBy(() -> making.recordAsMade(new Made(message, MadeBy.TELEPHONE, Instant.parse(made)), HANDLER))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("was first seen on 2018-10-04");
        making.recordAsMade(new Made(message, MadeBy.TELEPHONE, Instant.parse("2018-10-03T15:00:00Z")), HANDLER);
        assertThat(counted()).hasSize(1);
    }

    @Test
    void stopsWhatGivesTheReporterAway() {
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        UUID message = drafting.draft(new Ask(party, List.of(given.incident(Category.PHISHING)), null, null), HANDLER);
        var draft = messages.drafts(List.of(message)).getFirst();
        drafting.rewrite(draft.withText(draft.subject(), draft.body() + "\nTold by taro@reporter[.]example"), HANDLER);

        assertThatThrownBy(() -> approving.approve(message, SENIOR)).isInstanceOf(LeakFound.class);
        assertThat(outbox.raw(message)).isEmpty();
    }

    @Test
    void namesTheAddressOfASiteThatAnotherReportShowsBesideItsOwn() {
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        UUID tells = given.report("taro@reporter.example", "It is hosted on 133.11.0.7.");
        UUID shows = given.report("hanako@reporter.example", "133.11.0.7 is what we see.");
        UUID one = given.incident(Category.PHISHING, "one.hosted.example", tells);
        UUID other = given.incident(Category.PHISHING, "other.hosted.example", shows);
        given.finding(tells, Category.PHISHING, "one.hosted.example", null, null);
        given.hostedOn(tells, "133.11.0.7");
        given.shows(shows, "133.11.0.7");
        UUID message = drafting.draft(new Ask(party, List.of(one, other), null, null), HANDLER);

        assertThat(messages.drafts(List.of(message)).getFirst().body()).contains("133[.]11[.]0[.]7");
        assertThat(approving.leaks(message)).isEmpty();
    }

    @Test
    void letsNothingGoThatWasRewrittenAfterItWasRead() {
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        UUID message = drafting.draft(new Ask(party, List.of(given.incident(Category.PHISHING)), null, null), HANDLER);
        var draft = messages.drafts(List.of(message)).getFirst();
        drafting.rewriteAsRead(draft.withText(draft.subject(), "Please stop it."), 0, HANDLER);

        assertThatThrownBy(() -> approving.approveAsRead(message, 0, SENIOR)).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> drafting.rewriteAsRead(draft, 0, SENIOR)).isInstanceOf(Unfit.class);
        assertThat(outbox.raw(message)).isEmpty();

        approving.approveAsRead(message, 1, SENIOR);
        assertThat(new String(outbox.raw(message).orElseThrow(), StandardCharsets.UTF_8))
                .contains("Please stop it.");
    }

    @Test
    void stopsWhatRepeatsTheReportersSentence() {
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        UUID report =
                given.report("taro@reporter.example", "Our accounting people entered their passwords there on Monday.");
        UUID incident = given.incident(Category.PHISHING, "sentence.example", report);
        UUID message = drafting.draft(new Ask(party, List.of(incident), null, null), HANDLER);
        var draft = messages.drafts(List.of(message)).getFirst();
        drafting.rewrite(
                draft.withText(
                        draft.subject(),
                        draft.body() + "\nWe hear that our accounting people entered their passwords there on Monday."),
                HANDLER);

        assertThatThrownBy(() -> approving.approve(message, SENIOR))
                .isInstanceOf(LeakFound.class)
                .hasMessageContaining("own words 'Our accounting people entered their passwords there on Monday");
    }

    @Test
    void mayNameTheBrandThatReportedItsOwnImitation() {
        Brand brand = Brands.shipped().all().stream()
                .filter(one -> !one.domains().isEmpty())
                .findFirst()
                .orElseThrow();
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        UUID incident = given.incident(
                Category.PHISHING,
                "imitation.example",
                "Desk <desk@" + brand.domains().getFirst() + ">");
        jdbc.update("update incident.version set brand = ? where incident = ?", brand.code(), incident);

        UUID message = drafting.draft(new Ask(party, List.of(incident), null, null), HANDLER);
        assertThat(messages.drafts(List.of(message)).getFirst().body()).contains(brand.nameEn());

        approving.approve(message, SENIOR);
    }

    @Test
    void asksTheReporterBackUnderHisNumberEveryTime() throws Exception {
        given.incident(Category.SCAN);
        UUID report = jdbc.queryForObject("select id from intake.message order by id desc limit 1", UUID.class);

        for (int i = 0; i < 2; i++) {
            approving.approve(asking.draft(report, "Which time zone are the times in?", "en", HANDLER), SENIOR);
            transport.sendDue();
        }

        assertThat(relay.getReceivedMessages()).hasSize(2);
        assertThat(relay.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("taro@reporter.example");
        assertThat(counted()).isEmpty();
    }

    @Test
    void draftsTheSameQuestionOnceUntilItIsSent() throws Exception {
        given.incident(Category.SCAN);
        UUID report = jdbc.queryForObject("select id from intake.message order by id desc limit 1", UUID.class);
        UUID draft = asking.draft(report, "Which host?", "en", HANDLER);

        assertThat(asking.draft(report, "Which host?", "en", HANDLER)).isEqualTo(draft);
        assertThat(asking.draft(report, "Which port?", "en", HANDLER)).isNotEqualTo(draft);
    }

    @Test
    void asksNobodyBackWhoGaveNoAddress() {
        UUID unnamed = given.report("somebody", "A phishing site is up.");
        UUID ours = given.report(organisations.ours().mail(), "A phishing site is up.");

        for (UUID report : List.of(unnamed, ours)) {
            assertThatThrownBy(() -> asking.draft(report, "Where is it?", "en", HANDLER))
                    .isInstanceOf(Unfit.class)
                    .hasMessageContaining("no address to answer to");
        }
    }

    @Test
    void countsWhatWasMadeByTelephoneWhenItWasMade() {
        UUID party = given.party(PartyRole.REGISTRAR, "Name House", "US");
        UUID message = drafting.draft(new Ask(party, List.of(given.incident(Category.PHISHING)), null, null), HANDLER);

        making.recordAsMade(new Made(message, MadeBy.TELEPHONE, Instant.parse("2018-11-30T14:59:59Z")), HANDLER);

        assertThat(counted())
                .singleElement()
                .satisfies(line -> assertThat(line.sentAt()).hasToString("2018-11-30T23:59:59+09:00"));
        assertThatThrownBy(() -> approving.approve(message, SENIOR)).isInstanceOf(Unfit.class);
    }

    @Test
    void takesAQuartersRequestsInOneGo() {
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        List<Ask> asks = IntStream.range(0, 300)
                .mapToObj(_ -> new Ask(party, List.of(given.incident(Category.SCAN)), null, null))
                .toList();

        List<Made> made = drafting.draftAll(asks, HANDLER).stream()
                .map(message -> new Made(message, MadeBy.FORM, Instant.parse("2018-12-01T00:00:00Z")))
                .toList();
        making.recordAllAsMade(made, HANDLER);

        assertThat(counted()).hasSize(300);
    }

    private UUID sentTo(String address, UUID incident) {
        UUID party = given.party(PartyRole.HOSTING, "Party of " + address, "JP", address);
        UUID message = drafting.draft(new Ask(party, List.of(incident), null, null), HANDLER);
        approving.approve(message, SENIOR);
        transport.sendDue();
        return message;
    }

    private List<CoordinationLine> counted() {
        List<CoordinationLine> counted = new ArrayList<>();
        lines.export(
                Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), line -> counted.add((CoordinationLine) line));
        return counted;
    }

    private String status(UUID incident) {
        return jdbc.queryForObject(
                "select status from incident.version where incident = ? and to_entry is null", String.class, incident);
    }

    private static String body(byte[] raw) {
        String text = new String(raw, StandardCharsets.US_ASCII);
        return text.substring(text.indexOf("\r\n\r\n"));
    }
}
