package org.chosei.server.rehearsal;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import org.chosei.core.intake.Disposition;
import org.chosei.core.rehearsal.PlannedMessage;
import org.chosei.core.rehearsal.Text;

/** A text as the mail that its writer's program makes of it: in its charset, as HTML, with files, from a machine. */
final class LetterMail {
    private static final Session SESSION = Session.getInstance(new Properties());

    private LetterMail() {}

    static byte[] of(PlannedMessage message, String ourAddress) {
        return compose(
                message.text(),
                "<m%d.%d@%s>"
                        .formatted(
                                message.number(),
                                message.at().getEpochSecond(),
                                domain(message.text().from())),
                message.at(),
                ourAddress,
                message.disposition() == Disposition.AUTOMATIC ? Map.of("Auto-Submitted", "auto-replied") : Map.of());
    }

    static byte[] compose(Text text, String messageId, Instant at, String to, Map<String, String> headers) {
        try {
            MimeMessage mail = new MimeMessage(SESSION) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", messageId);
                }
            };
            mail.setFrom(new InternetAddress(text.from(), text.name(), text.charset()));
            mail.setRecipients(Message.RecipientType.TO, to);
            mail.setSubject(text.subject(), text.charset());
            mail.setSentDate(Date.from(at));
            for (Map.Entry<String, String> header : headers.entrySet()) {
                mail.setHeader(header.getKey(), header.getValue());
            }
            fill(mail, text);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            mail.writeTo(out);
            return out.toByteArray();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(
                    "Template '%s' names charset '%s': wanted one that Java has"
                            .formatted(text.template(), text.charset()),
                    e);
        } catch (MessagingException e) {
            throw new IllegalStateException("A planned text gives a mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(MimeMessage mail, Text text) throws MessagingException {
        String kind = text.isHtml() ? "html" : "plain";
        Map<String, String> files = text.attachments();
        if (files.isEmpty()) {
            mail.setText(text.body(), text.charset(), kind);
            return;
        }
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart body = new MimeBodyPart();
        body.setText(text.body(), text.charset(), kind);
        parts.addBodyPart(body);
        for (Map.Entry<String, String> file : files.entrySet()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setText(file.getValue(), text.charset(), "csv");
            part.setFileName(file.getKey());
            part.setDisposition(MimeBodyPart.ATTACHMENT);
            parts.addBodyPart(part);
        }
        mail.setContent(parts);
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }
}
