package org.chosei.server.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.chosei.core.post.Mailbox;
import org.chosei.core.post.OutgoingMail;
import org.chosei.server.ServerTest;
import org.chosei.server.journal.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class OutboxTest {
    private static final Case CASE = new Case(Numbers.Kind.INCIDENT, Ids.next());

    @Autowired
    Outbox outbox;

    @Autowired
    MailRegister register;

    @Autowired
    Numbers numbers;

    @Autowired
    Transport transport;

    @Test
    void keepsTheMessageAsItWillLeave() {
        OutgoingMail mail = mail("件名 ①", "本文\nsecond line\n");

        outbox.enqueue(mail, CASE);

        String raw = new String(outbox.raw(mail.id()).orElseThrow(), StandardCharsets.US_ASCII);
        assertThat(raw)
                .contains(
                        "Message-ID: " + mail.messageId(),
                        "From: NICC <info@nicc.example>",
                        "Reply-To: NICC",
                        "In-Reply-To: <b@x>")
                .contains("To: abuse@host.example", "Cc: cert@nation.example", "charset=UTF-8")
                .matches("(?s)[\\x00-\\x7f]*");
        assertThat(outbox.state(mail.id()).orElseThrow().state()).isEqualTo("WAITING");
    }

    @Test
    void findsTheCaseOfAnAnswerByReference() {
        OutgoingMail mail = mail("topic", "text");
        outbox.enqueue(mail, CASE);

        assertThat(register.caseOf(List.of(), List.of("<unknown@x>", mail.messageId())))
                .contains(CASE);
        assertThat(register.outgoing(mail.messageId())).contains(mail.id());
    }

    @Test
    void findsTheCaseOfAnAnswerByNumberFirst() {
        Case named = new Case(Numbers.Kind.REPORT, Ids.next());
        String number = numbers.next(named.kind(), named.id());
        OutgoingMail mail = mail("topic", "text");
        outbox.enqueue(mail, CASE);

        assertThat(register.caseOf(List.of("99999999", number), List.of(mail.messageId())))
                .contains(named);
    }

    @Test
    void registersAnIncomingMailOnce() {
        var received = new MailRegister.Received(Ids.next(), "<in@x>", CASE, Instant.parse("2018-10-01T00:00:00Z"));

        register.received(List.of(received));
        register.received(List.of(received));

        assertThat(register.byReference(List.of("<in@x>"))).contains(CASE);
    }

    @Test
    void letsMailWaitWhereThereIsNoRelay() {
        OutgoingMail mail = mail("later", "text");
        outbox.enqueue(mail, CASE);

        assertThat(transport.sendDue()).isZero();

        assertThat(transport.hasRelay()).isFalse();
        assertThat(outbox.state(mail.id()).orElseThrow())
                .extracting("state", "attempts")
                .containsExactly("WAITING", 0);
    }

    private static OutgoingMail mail(String subject, String text) {
        return new OutgoingMail(
                Ids.next(),
                new Mailbox("NICC", "info@nicc.example"),
                List.of(Mailbox.of("abuse@host.example")),
                List.of(Mailbox.of("cert@nation.example")),
                subject,
                text,
                List.of("<a@x>", "<b@x>"),
                false);
    }
}
