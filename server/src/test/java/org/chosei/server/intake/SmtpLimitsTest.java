package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.chosei.core.intake.Channel;
import org.chosei.server.ServerTest;
import org.chosei.server.intake.ReceivingMessages.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody may have too much of at the mail door: bytes, connections, time. */
@ServerTest
class SmtpLimitsTest {
    private static final int LARGEST = 1_000;

    @Autowired
    ReceivingMessages receiving;

    @Autowired
    GroupCommit commit;

    @Autowired
    Clock clock;

    private SmtpListener listener;

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void takesTheNextMailAfterOneThatWasTooLarge() throws IOException {
        try (SmtpTalk talk = new SmtpTalk(listen(Set.of(), Duration.ofMinutes(1), commit))) {
            assertThat(talk.send("Subject: large\r\n\r\n" + "x".repeat(LARGEST) + "\r\n"))
                    .startsWith("552");
            assertThat(talk.send("Subject: small\r\n\r\nx\r\n")).startsWith("250");
        }
    }

    @Test
    void tellsTheSenderToTryAgainWhereNobodyCommitsAnyMore() throws IOException {
        GroupCommit ended = new GroupCommit(receiving);
        ended.close();
        try (SmtpTalk talk = new SmtpTalk(listen(Set.of(), Duration.ofMinutes(1), ended))) {
            assertThat(talk.send("Subject: late\r\n\r\nx\r\n")).startsWith("451");
            assertThat(talk.send("Subject: later\r\n\r\nx\r\n")).startsWith("451");
        }
        Delivery late = new Delivery(Arrival.of(Channel.EMAIL, clock.instant()), Original.of(new byte[] {1}));
        assertThatThrownBy(() -> ended.receive(late)).isInstanceOf(CancellationException.class);
    }

    @Test
    void letsOneHostNotKeepTheOthersOut() throws IOException {
        URI door = listen(Set.of(), Duration.ofMinutes(1), commit);
        try (SmtpTalk first = new SmtpTalk(door);
                SmtpTalk second = new SmtpTalk(door);
                SmtpTalk third = new SmtpTalk(door);
                SmtpTalk elsewhere = new SmtpTalk(door, "127.0.0.2")) {
            assertThat(first.greeting()).startsWith("220");
            assertThat(second.greeting()).startsWith("220");
            assertThat(third.greeting()).startsWith("421");
            assertThat(elsewhere.send("Subject: other host\r\n\r\nx\r\n")).startsWith("250");
        }
    }

    @Test
    void hangsUpOnWhoIsTooSlowForTooLong() throws IOException {
        try (SmtpTalk talk = new SmtpTalk(listen(Set.of(), Duration.ZERO, commit))) {
            assertThat(talk.reply()).startsWith("421");
            assertThat(talk.reply()).isEmpty();
        }
    }

    @Test
    void takesMailForItsOwnDomainsAndForThePostmasterOnly() throws IOException {
        try (SmtpTalk talk = new SmtpTalk(listen(Set.of("nicc.example"), Duration.ofMinutes(1), commit))) {
            talk.tell("EHLO test.example", "250");
            talk.tell("MAIL FROM:<>", "250");
            talk.tell("RCPT TO:<info@elsewhere.example>", "550");
            talk.tell("RCPT TO:<info@NICC.example>", "250");
            talk.tell("RCPT TO:<Postmaster>", "250");
        }
    }

    private URI listen(Set<String> domains, Duration patience, GroupCommit committing) {
        listener = new SmtpListener("127.0.0.1:0", domains, LARGEST, 10, 2, patience, committing, clock);
        return listener.listen();
    }
}
