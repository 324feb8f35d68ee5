package org.chosei.server.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.chosei.core.post.Mailbox;
import org.chosei.core.post.OutgoingMail;
import org.chosei.server.ServerTest;
import org.chosei.server.journal.Ids;
import org.chosei.server.journal.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
@Import({TransportTest.Ears.class, TestRelay.class})
class TransportTest {
    private static final Case CASE = new Case(Numbers.Kind.INCIDENT, Ids.next());

    @Autowired
    GreenMail relay;

    @Autowired
    Outbox outbox;

    @Autowired
    Transport transport;

    @Autowired
    Bounces bounces;

    @Autowired
    Ears ears;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Journal journal;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    Clock clock;

    @BeforeEach
    void forget() throws Exception {
        relay.purgeEmailFromAllMailboxes();
        jdbc.update("delete from post.outgoing");
        ears.later = Duration.ZERO;
        ears.accepted.clear();
        ears.bounced.clear();
    }

    @Test
    void handsOverEveryMailThatIsDueAndTells() {
        List<Outbox.Letter> letters = IntStream.range(0, 60)
                .mapToObj(i -> new Outbox.Letter(mail("n" + i), CASE))
                .toList();
        outbox.enqueueAll(letters);

        assertThat(transport.sendDue()).isEqualTo(60);
        assertThat(transport.sendDue()).isZero();

        assertThat(relay.getReceivedMessages()).hasSize(60);
        assertThat(ears.accepted).hasSize(60).noneMatch(MailAccepted::possiblyTwice);
    }

    @Test
    void sendsOnceMoreAndSaysSoWhenTheAnswerIsUnknown() throws Exception {
        OutgoingMail mail = mail("unknown");
        outbox.enqueue(mail, CASE);
        jdbc.update(
                "update post.outgoing set state = 'SENDING', attempts = 1, due_at = due_at + interval '10 minutes'");

        assertThat(transport.sendDue()).isZero();
        ears.later = Duration.ofMinutes(11);
        assertThat(transport.sendDue()).isEqualTo(1);
        ears.later = Duration.ZERO;

        assertThat(ears.accepted).singleElement().matches(MailAccepted::possiblyTwice);
        assertThat(relay.getReceivedMessages()[0].getMessageID()).isEqualTo(mail.messageId());
    }

    /** Relays end a connection after so many letters; those that were not offered wait for the next one, as they were. */
    @ParameterizedTest
    @ValueSource(ints = {10, 30})
    void offersWhatALostLineLeftOverAnewAtOnce(int letters) throws Exception {
        outbox.enqueueAll(IntStream.range(0, letters)
                .mapToObj(i -> new Outbox.Letter(mail("n" + i), CASE))
                .toList());

        try (TiringRelay tiring = new TiringRelay(4)) {
            Transport through = new Transport(jdbc, transaction, journal, publisher, clock, tiring.address());
            assertThat(through.sendDue()).isEqualTo(letters);
            assertThat(tiring.taken()).isEqualTo(letters);
        }

        assertThat(jdbc.queryForList("select distinct attempts from post.outgoing", Integer.class))
                .containsExactly(1);
        assertThat(ears.accepted).hasSize(letters).noneMatch(MailAccepted::possiblyTwice);
    }

    /** What a relay has said does not wait for what it will say. */
    @Test
    void writesEachAnswerOfASlowRelayDownBeforeTheNextMailIsOffered() throws Exception {
        outbox.enqueueAll(IntStream.range(0, 3)
                .mapToObj(i -> new Outbox.Letter(mail("n" + i), CASE))
                .toList());
        List<Integer> known = new CopyOnWriteArrayList<>();

        try (TiringRelay relay = new TiringRelay(10, () -> {
            known.add(accepted());
            ears.later = ears.later.plusSeconds(2);
        })) {
            new Transport(jdbc, transaction, journal, publisher, clock, relay.address()).sendDue();
        }

        assertThat(known).containsExactly(0, 1, 2);
    }

    @Test
    void leavesTheRestAsItIsWhenItIsToldToEnd() throws Exception {
        outbox.enqueueAll(IntStream.range(0, 3)
                .mapToObj(i -> new Outbox.Letter(mail("n" + i), CASE))
                .toList());

        try (TiringRelay relay = new TiringRelay(10)) {
            Transport ending = new Transport(jdbc, transaction, journal, publisher, clock, relay.address());
            assertThat(ending.sendDueWhile(() -> relay.taken() < 1)).isEqualTo(1);
        }

        assertThat(jdbc.queryForList("select attempts from post.outgoing where state = 'WAITING'", Integer.class))
                .containsExactly(0, 0);
    }

    private int accepted() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*)::int from post.outgoing where state = 'ACCEPTED'", Integer.class));
    }

    @Test
    void countsNoAttemptWhereTheRelayHangsUpBeforeTheFirstLetter() throws Exception {
        outbox.enqueue(mail("waits"), CASE);

        try (TiringRelay tired = new TiringRelay(0)) {
            Transport through = new Transport(jdbc, transaction, journal, publisher, clock, tired.address());
            assertThat(through.sendDue()).isZero();
        }

        assertThat(jdbc.queryForMap("select state, attempts, possibly_twice from post.outgoing"))
                .containsValues("WAITING", 0, false);
        assertThat(transport.sendDue()).isEqualTo(1);
    }

    @Test
    void tellsABounceOnce() throws IOException {
        OutgoingMail mail = mail("comes back");
        outbox.enqueue(mail, CASE);
        transport.sendDue();

        for (int i = 0; i < 2; i++) {
            assertThat(bounces.take(deliveryReport(mail), Instant.EPOCH)).contains(mail.id());
        }

        assertThat(ears.bounced).containsExactly(new MailBounced(mail.id(), Instant.EPOCH, "550 5.1.1 No such user"));
    }

    private static ByteArrayInputStream deliveryReport(OutgoingMail mail) {
        String report = """
                From: MAILER-DAEMON@relay.example
                Subject: Undelivered
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                Sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.example

                Final-Recipient: rfc822; Abuse@host.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 No such user

                --b
                Content-Type: message/rfc822

                From: info@nicc.example
                Message-ID: %s

                text
                --b--
                """.formatted(mail.messageId());
        return new ByteArrayInputStream(report.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static OutgoingMail mail(String subject) {
        return new OutgoingMail(
                Ids.next(),
                new Mailbox("NICC", "info@nicc.example"),
                List.of(Mailbox.of("abuse@host.example")),
                List.of(),
                subject,
                "text",
                List.of(),
                false);
    }

    /** Hears what the transport tells, and makes its clock run ahead. */
    @TestConfiguration
    static class Ears {
        final List<MailAccepted> accepted = new ArrayList<>();
        final List<MailBounced> bounced = new ArrayList<>();
        volatile Duration later = Duration.ZERO;

        @EventListener
        void accepted(MailAccepted mail) {
            accepted.add(mail);
        }

        @EventListener
        void bounced(MailBounced mail) {
            bounced.add(mail);
        }

        @Bean
        @Primary
        Clock movedClock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return Instant.ofEpochMilli(System.currentTimeMillis()).plus(later);
                }
            };
        }
    }
}
