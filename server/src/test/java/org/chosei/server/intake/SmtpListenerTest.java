package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.chosei.server.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The mail door, in orderly sessions. */
@ServerTest
class SmtpListenerTest {
    @Autowired
    SmtpListener listener;

    @Autowired
    Messages messages;

    @Autowired
    RawStore raw;

    private SmtpTalk talk;

    @BeforeEach
    void connect() throws IOException {
        talk = new SmtpTalk(listener.listen());
    }

    @AfterEach
    void close() throws IOException {
        talk.close();
        listener.close();
    }

    @Test
    void saysTheNumberUnderWhichTheMessageIsStored() throws IOException {
        String answer = talk.send("Subject: one\r\n\r\ntext with a\r\n..dot\r\n");

        String number = answer.replaceAll(".*ORG#(\\d{8}).*", "$1");
        Messages.Message message = messages.byNumber(number).orElseThrow();
        assertThat(new String(raw.open(message.id()).readAllBytes(), StandardCharsets.US_ASCII))
                .isEqualTo("Subject: one\r\n\r\ntext with a\r\n.dot\r\n");
    }

    @Test
    void takesAnEmptyMailAndTheNullSender() throws IOException {
        assertThat(talk.send("")).startsWith("250");
    }

    @Test
    void takesTenThousandPartsAndThirtyMegabytes() throws IOException {
        String parts = "Subject: parts\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(10_000) + "--b--\r\n";
        assertThat(talk.send(parts)).startsWith("250");
        assertThat(talk.send("Subject: large\r\n\r\n" + ("x".repeat(998) + "\r\n").repeat(30_000)))
                .startsWith("250");
    }

    @Test
    void refusesWhatIsTooLargeAndTakesTheNext() throws IOException {
        assertThat(talk.send("Subject: huge\r\n\r\n" + ("x".repeat(998) + "\r\n").repeat(43_000)))
                .startsWith("552");
        assertThat(talk.send("Subject: next\r\n\r\nsmall\r\n")).startsWith("250");
    }
}
