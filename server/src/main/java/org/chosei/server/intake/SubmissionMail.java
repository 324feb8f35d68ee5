package org.chosei.server.intake;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.server.directory.Organisation;
import org.springframework.context.MessageSource;

/** Writes what was filled in as a mail with labelled lines, so that it is stored, shown and understood like any other message. */
final class SubmissionMail {
    private static final Session SESSION = Session.getInstance(new Properties());

    private final Submission submission;
    private final MessageSource texts;

    private SubmissionMail(Submission submission, MessageSource texts) {
        this.submission = submission;
        this.texts = texts;
    }

    static Original compose(
            Submission submission, Channel channel, UUID id, Instant at, Organisation us, MessageSource texts) {
        SubmissionMail mail = new SubmissionMail(submission, texts);
        try {
            return mail.message(channel, id, at, us);
        } catch (MessagingException e) {
            throw new IllegalStateException("A form with checked fields gives a mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The caller closes it. */
    private Original message(Channel channel, UUID id, Instant at, Organisation us)
            throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(SESSION) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<%s@%s>".formatted(id, us.mailbox().domain()));
            }
        };
        if (!submission.email().isBlank()) {
            message.setFrom(sender());
        }
        message.setRecipients(Message.RecipientType.TO, us.mail());
        message.setSubject(label("form.mail.subject." + channel), "UTF-8");
        message.setSentDate(Date.from(at));
        message.setHeader("Content-Language", submission.language().getLanguage());
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart body = new MimeBodyPart();
        body.setText(body(), "UTF-8");
        parts.addBodyPart(body);
        for (Submission.Attachment attachment : submission.attachments()) {
            parts.addBodyPart(part(attachment));
        }
        message.setContent(parts);
        try (Spool out = new Spool()) {
            message.writeTo(out);
            return out.finish();
        }
    }

    /** As it was given: addresses as {@code a..b@} and {@code a.@} are none in RFC 5322, but Japanese telephones have them. */
    private InternetAddress sender() {
        InternetAddress sender = new InternetAddress();
        sender.setAddress(submission.email().strip());
        return sender;
    }

    private static MimeBodyPart part(Submission.Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(attachment.content(), safeType(attachment.type()))));
        part.setFileName(attachment.name().replaceAll("\\p{Cntrl}", ""));
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }

    private static String safeType(String type) {
        return type.matches("[a-z]+/[A-Za-z0-9.+-]{1,80}") ? type : "application/octet-stream";
    }

    private String body() {
        StringBuilder text = new StringBuilder();
        for (Answers.Answer answer : Answers.of(submission, texts)) {
            text.append(answer.isBlock() ? "\n" : "").append(answer.label());
            text.append(answer.isBlock() ? ":\n" : ": ")
                    .append(String.join("\n", answer.lines()))
                    .append('\n');
        }
        return text.toString().replaceAll("\r?\n|\r", "\r\n");
    }

    private String label(String key) {
        return texts.getMessage(key, null, submission.language());
    }
}
