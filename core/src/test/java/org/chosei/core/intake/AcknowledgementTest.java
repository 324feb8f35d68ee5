package org.chosei.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chosei.core.intake.Acknowledgement.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcknowledgementTest {

    @Test
    void answersAPerson() {
        assertThat(Acknowledgement.withheldBecause(new Mail(
                        "a@x.example", "a@x.example", Set.of("us.example"), "ORG", Map.of("auto-submitted", "no"))))
                .isEmpty();
    }

    @Test
    void answersOfTwoWritersTheOneWhoSentIt() {
        assertThat(Acknowledgement.whomToAnswer(List.of("p@x.example", "q@y.example"), "P@x.example"))
                .isEqualTo("p@x.example");
        assertThat(Acknowledgement.whomToAnswer(List.of("p@x.example", "q@y.example"), "r@z.example"))
                .isEmpty();
        assertThat(Acknowledgement.whomToAnswer(List.of("p@x.example"), "r@z.example"))
                .isEqualTo("p@x.example");
        assertThat(Acknowledgement.whomToAnswer(List.of(), "r@z.example")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',            a@x.example,             subject,                  s,                      the envelope sender is empty
            a@x.example,   '',                      subject,                  s,                      the mail names no sender to answer
            a@x.example,   a@x.example,             auto-submitted,           Auto-Replied,           it was sent by a machine
            a@x.example,   a@x.example,             x-auto-response-suppress, All,                    it asks for no automatic answer
            a@x.example,   a@x.example,             list-id,                  <l.x.example>,          it came by a list
            a@x.example,   a@x.example,             precedence,               Bulk,                   it is bulk mail
            a@x.example,   a@x.example,             content-type,             multipart/report; a=b,  it is a report about a mail
            b@x.example,   mailer-daemon@x.example, subject,                  s,                      its sender is a machine
            b@x.example,   info@us.example,         subject,                  s,                      it is from ourselves
            b@x.example,   desk@us.example,         subject,                  s,                      it is from ourselves
            a@x.example,   a@x.example,             x-autoreply,              yes,                    it was sent by a machine
            owner-l@x.example, a@x.example,         subject,                  s,                      its sender is a machine
            a@x.example,   a@x.example,             subject,                  Re: [ORG#12345678] x,   it answers a mail of ours
            """, quoteCharacter = '\'', ignoreLeadingAndTrailingWhitespace = true)
    void answersNoMachine(String envelope, String from, String header, String value, String reason) {
        assertThat(Acknowledgement.withheldBecause(
                        new Mail(envelope, from, Set.of("us.example"), "ORG", Map.of(header, value))))
                .hasValue(reason);
    }
}
