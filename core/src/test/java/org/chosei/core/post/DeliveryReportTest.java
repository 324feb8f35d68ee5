package org.chosei.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryReportTest {

    @Test
    void tellsAFailureFromADelay() {
        var reports = DeliveryReport.parse("""
                Reporting-MTA: dns; mail.relay.example

                Final-Recipient: rfc822; abuse@host.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 No such
                 user here

                Final-Recipient: rfc822; noc@host.example
                Action: delayed
                Status: 4.4.1
                """.replace("\n", "\r\n"));

        assertThat(reports)
                .containsExactly(
                        new DeliveryReport(
                                List.of("abuse@host.example"), "failed", "5.1.1", "550 5.1.1 No such user here"),
                        new DeliveryReport(List.of("noc@host.example"), "delayed", "4.4.1", ""));
        assertThat(reports).extracting(DeliveryReport::isFinal).containsExactly(true, false);
    }

    @Test
    void readsAFieldThatIsFoldedOverALineForEveryWord() {
        var reports = DeliveryReport.parse(
                "Final-Recipient: rfc822; a@b\nDiagnostic-Code: smtp; 550" + "\n no".repeat(100_000));

        assertThat(reports)
                .singleElement()
                .satisfies(one -> assertThat(one.diagnostic())
                        .startsWith("550 no no")
                        .hasSize("550".length() + 100_000 * " no".length()));
    }

    @Test
    void namesTheAddressAsItWasWrittenToBeforeTheOneItWasForwardedTo() {
        assertThat(DeliveryReport.parse("""
                        Original-Recipient: rfc822; abuse@host.example
                        Final-Recipient: rfc822; <real.user@inner.host.example>
                        Action: failed
                        """))
                .singleElement()
                .extracting(DeliveryReport::recipients)
                .isEqualTo(List.of("abuse@host.example", "real.user@inner.host.example"));
    }

    @Test
    void findsTheMailThatCameBack() {
        assertThat(DeliveryReport.messageIdIn("From: a@b\r\nMessage-Id:\r\n <x@y>\r\nSubject: s"))
                .contains("<x@y>");
    }
}
