package org.chosei.server.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chosei.server.coordination.Given.HANDLER;
import static org.chosei.server.coordination.Given.SENIOR;

import com.icegreen.greenmail.util.GreenMail;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chosei.core.coordination.Meaning;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.intake.Channel;
import org.chosei.core.intake.Disposition;
import org.chosei.core.post.Mailbox;
import org.chosei.core.report.Category;
import org.chosei.server.ServerTest;
import org.chosei.server.command.Workers;
import org.chosei.server.incident.ClosingIncidents;
import org.chosei.server.incident.Deciding;
import org.chosei.server.incident.Timeline;
import org.chosei.server.intake.Arrival;
import org.chosei.server.intake.Receipt;
import org.chosei.server.intake.ReceivingMessages;
import org.chosei.server.post.TestRelay;
import org.chosei.server.post.Transport;
import org.chosei.server.report.Reports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Replies and bounces of real mails through the whole path, from the border to the request that they answer. */
@ServerTest
@Import({Given.class, TestRelay.class})
class AnswersTest {

    @Autowired
    GreenMail relay;

    @Autowired
    Given given;

    @Autowired
    Drafting drafting;

    @Autowired
    Approving approving;

    @Autowired
    MessageStore messages;

    @Autowired
    Requests requests;

    @Autowired
    Reports reports;

    @Autowired
    Deciding deciding;

    @Autowired
    ClosingIncidents closing;

    @Autowired
    Answers answers;

    @Autowired
    CameBack cameBack;

    @Autowired
    ReceivingMessages receiving;

    @Autowired
    Transport transport;

    @Autowired
    Workers workers;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void filesAReplyByTheNumberInItsSubject() {
        UUID mail = sent("abuse@kumo.example");
        String number = requests.find(mail).orElseThrow().messages().getFirst().number();

        Receipt receipt = receive("""
                From: Kumo Abuse <abuse@kumo.example>
                To: info@nicc.example
                Subject: Re: [ORG#%s] Phishing site
                Date: Fri, 05 Oct 2018 10:00:00 +0900
                Message-ID: <reply-%s@kumo.example>

                We have stopped the site. Thank you.
                """.formatted(number, number));

        RequestView request = requests.find(mail).orElseThrow();
        assertThat(request.status()).isEqualTo("ANSWERED");
        assertThat(request.replies())
                .singleElement()
                .satisfies(reply -> assertThat(reply.automatic()).isFalse());

        answers.tell(receipt.message(), Meaning.FIXED, HANDLER);
        assertThat(requests.find(mail).orElseThrow())
                .extracting("status", "answer")
                .containsExactly("RESOLVED", Meaning.FIXED);
    }

    @Test
    void takesABounceOfManyLinesWithASignThatNoDatabaseKeeps() {
        UUID mail = sent("many@lines.example");

        receive(bounce(mail, "many@lines.example").replace("no such user", "no such \0 user" + "\n no".repeat(20_000)));

        assertThat(requests.find(mail).orElseThrow().status()).isEqualTo("BOUNCED");
    }

    @Test
    void filesWhatWasErasedMeanwhileAndAllThatCameAfterIt() {
        UUID mail = sent("erased@host.example");
        UUID message = receive(bounce(mail, "nobody@host.example")).message();
        jdbc.update("delete from coordination.correspondence where message = ?", message);
        jdbc.update("delete from intake.data_key where message = ?", message);

        workers.workOffAll();

        assertThat(jdbc.queryForObject(
                        "select count(*)::int from coordination.correspondence where message = ?",
                        Integer.class,
                        message))
                .isOne();
    }

    @Test
    void filesAReplyByItsReferences() {
        UUID mail = sent("noc@net.example");

        receive("""
                From: noc@net.example
                To: info@nicc.example
                Subject: your message
                In-Reply-To: <%s@nicc.example>
                Message-ID: <other-%s@net.example>

                The customer is informed.
                """.formatted(mail, mail));

        assertThat(requests.find(mail).orElseThrow().replies()).hasSize(1);
    }

    @Test
    void filesAReportUnderTheCaseThatItNamesAndTellsTheWholeStory() {
        UUID mail = sent("abuse@kumo.example");
        RequestView request = requests.find(mail).orElseThrow();
        String number = request.messages().getFirst().number();

        Receipt receipt = receive("""
                From: another@reporter.example
                To: info@nicc.example
                Subject: Re: [ORG#%s] Phishing site
                Message-ID: <new-%s@reporter.example>

                I found one more phishing site that imitates a bank: http://second-login.test/signin
                Please have it stopped.
                """.formatted(number, number));

        assertThat(requests.find(mail).orElseThrow().replies())
                .singleElement()
                .extracting("number")
                .isEqualTo(receipt.number());
        assertThat(requests.find(mail).orElseThrow().respondedAt())
                .as("a stranger's report is no answer of the party")
                .isNull();
        assertThat(timeline.of(request.incident()))
                .extracting("kind")
                .containsSubsequence("correspondence.report", "request.drafted", "request.approved", "request.made");
    }

    @Test
    void takesABounceForWhatItIs() {
        UUID mail = sent("gone@lost.example");

        receive(bounce(mail, "gone@lost.example"));

        RequestView request = requests.find(mail).orElseThrow();
        assertThat(request.counted()).isFalse();
        assertThat(request.messages().getFirst())
                .extracting("state", "diagnostic")
                .containsExactly("BOUNCED", "550 no such user");
        assertThat(request.respondedAt()).isNull();
    }

    @Test
    void takesABounceOfAnAddressThatThePartyForwardsFrom() {
        UUID mail = sent("abuse@forwarding.example");

        receive(bounce(mail, "real.user@inner.forwarding.example")
                .replace("Final-Recipient", "Original-Recipient: rfc822; <abuse@forwarding.example>\nFinal-Recipient"));

        assertThat(requests.find(mail).orElseThrow().status()).isEqualTo("BOUNCED");
    }

    @Test
    void takesABounceInWordsOfQmail() {
        UUID mail = sent("abuse@qmail.example");

        receive("""
                From: MAILER-DAEMON@mx.qmail.example
                To: info@nicc.example
                Subject: failure notice
                Message-ID: <notice-%1$s@mx.qmail.example>

                Hi. This is the qmail-send program at mx.qmail.example.
                I'm afraid I wasn't able to deliver your message to the following addresses.
                This is a permanent error; I've given up. Sorry it didn't work out.

                <abuse@qmail.example>:
                Sorry, no mailbox here by that name. (#5.1.1)

                --- Below this line is a copy of the message.

                Return-Path: <info@nicc.example>
                Message-ID: <%1$s@nicc.example>
                Subject: Phishing site

                text
                """.formatted(mail));

        assertCameBack(mail, "Sorry, no mailbox here by that name. (#5.1.1)");
    }

    @Test
    void takesABounceInWordsOfExim() {
        UUID mail = sent("abuse@exim.example");

        receive("""
                From: Mail Delivery System <Mailer-Daemon@mx.exim.example>
                To: info@nicc.example
                Subject: Mail delivery failed: returning message to sender
                Auto-Submitted: auto-replied
                X-Failed-Recipients: abuse@exim.example
                References: <first@other.example> <%1$s@nicc.example>
                Message-ID: <notice-%1$s@mx.exim.example>

                This message was created automatically by mail delivery software.
                The following address(es) failed:

                  abuse@exim.example
                    550 no such user
                """.formatted(mail));

        assertCameBack(mail, "550 no such user");
    }

    @Test
    void takesAPersonsWordThatAMailCameBack() {
        UUID mail = sent("abuse@told.example");

        assertThatThrownBy(() -> cameBack.tell(mail, " ", HANDLER)).hasMessageContaining("'reason' is empty");
        UUID request = requests.find(mail).orElseThrow().id();
        cameBack.tellOfRequest(request, "The party says so by telephone", HANDLER);

        assertCameBack(mail, "The party says so by telephone");
        assertThat(jdbc.queryForMap(
                        "select actor_id, why from journal.entry where kind = 'request.bounced' and subject = ?", mail))
                .containsEntry("actor_id", HANDLER.id())
                .containsEntry("why", "The party says so by telephone");
        assertThatThrownBy(() -> cameBack.tell(mail, "again", HANDLER)).hasMessageContaining("is BOUNCED");
        assertThatThrownBy(() -> cameBack.tellOfRequest(request, "again", HANDLER))
                .hasMessageContaining("has no mail that was sent");
    }

    private void assertCameBack(UUID mail, String reason) {
        RequestView request = requests.find(mail).orElseThrow();
        assertThat(request.counted()).isFalse();
        assertThat(request.messages().getFirst())
                .extracting("state", "diagnostic")
                .containsExactly("BOUNCED", reason);
        assertThat(request.respondedAt()).isNull();
    }

    @Test
    void countsWhileOneOfTheRecipientsWasReached() {
        UUID mail = sent("abuse@two.example", "noc@two.example");

        receive(bounce(mail, "noc@two.example"));
        assertThat(requests.find(mail).orElseThrow().counted()).isTrue();

        receive(bounce(mail, "Abuse@two.example"));
        assertThat(requests.find(mail).orElseThrow().counted()).isFalse();
    }

    @Test
    void takesTheReplyOfAPartyThatWasAskedForNoReportAfterAMerge() {
        UUID mail = sent("abuse@merged.example");
        RequestView request = requests.find(mail).orElseThrow();

        deciding.merge(request.incident(), given.incident(Category.PHISHING), "the same page", HANDLER);

        assertThat(dispositionOf(another(request, "abuse@merged.example"))).isEqualTo(Disposition.CORRESPONDENCE);
    }

    @Test
    void takesTheReplyOfAPartyThatWasAskedForNoReportAfterTheIncidentWasClosed() {
        UUID mail = sent("abuse@closed.example");
        RequestView request = requests.find(mail).orElseThrow();

        closing.close(request.incident(), "down", null, HANDLER);

        assertThat(dispositionOf(another(request, "abuse@closed.example"))).isEqualTo(Disposition.CORRESPONDENCE);
        assertThat(dispositionOf(another(request, "taro@stranger.example"))).isEqualTo(Disposition.REPORT);
    }

    /** On the case of a request, naming a site that the case does not have. */
    private UUID another(RequestView request, String sender) {
        return receive("""
                From: %s
                To: info@nicc.example
                Subject: Re: [ORG#%s] Phishing site
                Message-ID: <%3$s@another.example>

                We found one more phishing site that imitates a bank: http://another-%3$s.test/signin
                Please have it stopped.
                """.formatted(sender, request.messages().getFirst().number(), UUID.randomUUID()))
                .message();
    }

    private Disposition dispositionOf(UUID message) {
        return reports.read(message).orElseThrow().disposition();
    }

    /** As the relay reports that a mail of ours did not reach one of its recipients. */
    private static String bounce(UUID mail, String recipient) {
        return """
                From: Mail Delivery System <MAILER-DAEMON@relay.example>
                To: info@nicc.example
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                Message-ID: <bounce-%1$s@relay.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                The mail could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.example

                Final-Recipient: rfc822; %2$s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 no such user

                --b
                Content-Type: message/rfc822

                From: info@nicc.example
                Message-ID: <%1$s@nicc.example>

                text
                --b--
                """.formatted(mail, recipient);
    }

    private UUID sent(String... addresses) {
        UUID party = given.party(PartyRole.HOSTING, "Party of " + addresses[0], "JP", addresses);
        UUID mail = drafting.draft(new Ask(party, List.of(given.incident(Category.PHISHING)), null, null), HANDLER);
        List<Mailbox> to = Stream.of(addresses).map(Mailbox::of).toList();
        drafting.rewrite(messages.drafts(List.of(mail)).getFirst().to(to, List.of()), HANDLER);
        approving.approve(mail, SENIOR);
        assertThat(transport.sendDue()).isEqualTo(1);
        return mail;
    }

    private Receipt receive(String mail) {
        byte[] raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        Receipt receipt = receiving.receive(Arrival.of(Channel.EMAIL, Instant.parse("2018-10-05T01:00:00Z")), raw);
        workers.workOffAll();
        return receipt;
    }
}
