package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.chosei.core.intake.Channel;
import org.chosei.server.ServerTest;
import org.chosei.server.intake.Arrival;
import org.chosei.server.intake.ReceivingMessages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AttachmentsTest {
    @Autowired
    Attachments attachments;

    @Autowired
    ReceivingMessages receiving;

    /** The report's page would not open, and nobody could set the message aside. */
    @Test
    void areNoneWhereAMessageIsNestedDeeperThanAnybodyCanLook() {
        StringBuilder mail = new StringBuilder("Subject: levels\r\n");
        for (int level = 0; level < 10_000; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%1$d\r\n\r\n--b%1$d\r\n".formatted(level));
        }
        byte[] bytes = mail.toString().getBytes(StandardCharsets.US_ASCII);

        assertThat(attachments.of(receiving
                        .receive(Arrival.of(Channel.EMAIL, Instant.parse("2018-10-01T00:00:00Z")), bytes)
                        .message()))
                .isEmpty();
    }
}
