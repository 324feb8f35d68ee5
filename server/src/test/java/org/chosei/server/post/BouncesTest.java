package org.chosei.server.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chosei.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class BouncesTest {
    @Autowired
    Bounces bounces;

    @Test
    void mailNestedAsDeepAsAnyIsReadThroughAndReturnsNothing() throws Exception {
        assertThat(taken(nested(4_000, "Content-Type: text/plain\n\nnot delivered\n")))
                .isEmpty();
    }

    /** What the database cannot hold. */
    @Test
    void signsThatAreNoneInAReportReturnNothing() throws Exception {
        assertThat(taken(
                        reportAbout("Final-Recipient: rfc822; a\0@b.example\nDiagnostic-Code: smtp; \0", "<no\0ne@y>")))
                .isEmpty();
    }

    @Test
    void reportThatNamesMoreRecipientsThanAMailHasIsReadThrough() throws Exception {
        assertThat(taken(reportAbout(
                        "Final-Recipient: rfc822; a@b.example\nAction: failed\n\n".repeat(20_000), "<none@y>")))
                .isEmpty();
    }

    private static String reportAbout(String told, String messageId) {
        return """
                From: x@y.example
                Content-Type: multipart/report; boundary=b

                --b
                Content-Type: message/delivery-status

                %s

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s

                --b--
                """.formatted(told, messageId);
    }

    private Optional<UUID> taken(String mail) throws Exception {
        return bounces.take(
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)), Instant.EPOCH);
    }

    private static String nested(int depth, String innermost) {
        StringBuilder mail = new StringBuilder(
                "From: x@y.example\nSubject: Undelivered\nAuto-Submitted: auto-replied\nMIME-Version: 1.0\n");
        for (int level = 0; level < depth; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(level, level));
        }
        mail.append(innermost);
        for (int level = depth - 1; level >= 0; level--) {
            mail.append("--b%d--\n".formatted(level));
        }
        return mail.toString();
    }
}
