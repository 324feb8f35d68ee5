package org.chosei.server.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What a mail server sends back when an address is no more (RFC 3464). */
final class DeliveryFailure {
    private DeliveryFailure() {}

    static byte[] compose(String recipient, String messageId, String subject, Instant at, String us) {
        String domain = recipient.substring(recipient.indexOf('@') + 1);
        String ascii = subject.replaceAll("[^\\x20-\\x7e]", "?");
        return """
                Return-Path: <>
                From: MAILER-DAEMON@%1$s (Mail Delivery System)
                To: %2$s
                Subject: Undelivered Mail Returned to Sender
                Date: %3$s
                Message-ID: <bounce.%4$d.%5$s@%1$s>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="report"

                --report
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mx.%1$s. Your message could not be delivered.

                --report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.%1$s

                Final-Recipient: rfc822; %6$s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 User unknown

                --report
                Content-Type: text/rfc822-headers

                Message-ID: %7$s
                Subject: %8$s

                --report--
                """.formatted(
                        domain,
                        us,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)),
                        at.getEpochSecond(),
                        Integer.toHexString(messageId.hashCode()),
                        recipient,
                        messageId,
                        ascii)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
