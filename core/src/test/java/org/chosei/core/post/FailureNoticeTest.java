package org.chosei.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FailureNoticeTest {
    private static final String QMAIL = """
            Hi. This is the qmail-send program at mx.host.example.
            I'm afraid I wasn't able to deliver your message to the following addresses.
            This is a permanent error; I've given up. Sorry it didn't work out.

            <abuse@host.example>:
            Sorry, no mailbox here by that name. (#5.1.1)

            <noc@host.example>:
            192.0.2.1 does not like recipient.
            Remote host said: 550 no such user

            --- Below this line is a copy of the message.

            Return-Path: <info@nicc.example>
            Message-ID: <x@nicc.example>
            Subject: topic

            <third@host.example>:
            is quoted in the mail itself
            """;

    @Test
    void readsWhomANoticeOfQmailNames() {
        assertThat(FailureNotice.qmail(QMAIL.replace("\n", "\r\n")))
                .containsExactly(
                        failed("abuse@host.example", "Sorry, no mailbox here by that name. (#5.1.1)"),
                        failed(
                                "noc@host.example",
                                "192.0.2.1 does not like recipient. Remote host said: 550 no such user"));
        assertThat(FailureNotice.qmail("We have seen this:\n\n" + QMAIL)).isEmpty();
        assertThat(FailureNotice.messageIdsIn(QMAIL)).containsExactly("<x@nicc.example>");
    }

    @Test
    void readsWhomTheFieldOfEximNames() {
        String text = """
                This message was created automatically by mail delivery software.
                The following address(es) failed:

                  abuse@host.example
                    host mx.host.example [192.0.2.1]
                    SMTP error from remote mail server: 550 no such user
                  noc@host.example
                    retry timeout exceeded

                ------ This is a copy of the message, including all the headers. ------
                """;
        assertThat(FailureNotice.failedRecipients("abuse@host.example, noc@host.example", text))
                .containsExactly(
                        failed(
                                "abuse@host.example",
                                "host mx.host.example [192.0.2.1] SMTP error from remote mail server: 550 no such user"),
                        failed("noc@host.example", "retry timeout exceeded"));
        assertThat(FailureNotice.failedRecipients("", text)).isEmpty();
    }

    private static DeliveryReport failed(String address, String reason) {
        return new DeliveryReport(List.of(address), "failed", "", reason);
    }
}
