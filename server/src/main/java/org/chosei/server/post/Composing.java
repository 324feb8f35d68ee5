package org.chosei.server.post;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.chosei.core.post.Mailbox;
import org.chosei.core.post.OutgoingMail;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** Puts a mail into the bytes that go over the wire (RFC 5322); the same mail and date give the same bytes. */
final class Composing {
    private static final String UTF_8 = "UTF-8";
    private static final Session SESSION = Session.getInstance(new Properties());

    static {
        // Unnamed, the library looks for it in every jar again with each header and each body.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private Composing() {}

    static byte[] bytes(OutgoingMail mail, Instant date) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message(mail, date).writeTo(out);
            return out.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalArgumentException(
                    "Mail '%s' cannot be composed: %s".formatted(mail.subject(), e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeMessage message(OutgoingMail mail, Instant date)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new WithMessageId(mail.messageId());
        InternetAddress from = address(mail.from());
        message.setFrom(from);
        message.setReplyTo(new InternetAddress[] {from});
        message.setRecipients(Message.RecipientType.TO, addresses(mail.to()));
        message.setRecipients(Message.RecipientType.CC, addresses(mail.copied()));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(date));
        if (!mail.references().isEmpty()) {
            message.setHeader("In-Reply-To", mail.references().getLast());
            message.setHeader("References", String.join("\r\n ", mail.references()));
        }
        if (mail.automatic()) {
            message.setHeader("Auto-Submitted", "auto-replied");
        }
        message.setText(mail.text().replaceAll("\\R", "\r\n"), UTF_8);
        message.saveChanges();
        return message;
    }

    private static InternetAddress[] addresses(List<Mailbox> mailboxes) throws UnsupportedEncodingException {
        InternetAddress[] addresses = new InternetAddress[mailboxes.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = address(mailboxes.get(i));
        }
        return addresses;
    }

    private static InternetAddress address(Mailbox mailbox) throws UnsupportedEncodingException {
        return new InternetAddress(mailbox.address(), mailbox.name().isEmpty() ? null : mailbox.name(), UTF_8);
    }

    /** Keeps its Message-ID, where the library would make one of host and time. */
    private static final class WithMessageId extends MimeMessage {
        private final String id;

        WithMessageId(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
