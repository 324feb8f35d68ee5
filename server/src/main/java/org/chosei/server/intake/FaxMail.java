package org.chosei.server.intake;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Properties;
import org.chosei.server.directory.Organisation;

/** A fax as a mail whose one part is the picture, from nobody; the same pages under the same name are the same message. */
public final class FaxMail {
    /** So many bytes tell what a file is. */
    public static final int HEAD = 1024;

    private static final String UNKNOWN = "application/octet-stream";

    private FaxMail() {}

    public static byte[] compose(String name, byte[] pages, Instant at, Organisation us)
            throws MessagingException, IOException {
        String id = "fax." + digest(name, pages) + "@" + us.mailbox().domain();
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + ">");
            }
        };
        message.setRecipients(MimeMessage.RecipientType.TO, us.mail());
        message.setSubject("FAX " + name.replaceAll("\\p{Cntrl}", ""), "UTF-8");
        message.setSentDate(Date.from(at));
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(pages, type(pages))));
        part.setFileName(name.replaceAll("\\p{Cntrl}", ""));
        message.setContent(new MimeMultipart(part));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toByteArray();
    }

    /** Whether bytes begin as a page does that can be shown: TIFF, PDF, PNG, JPEG or GIF. */
    public static boolean isPicture(byte[] head) {
        return !type(head).equals(UNKNOWN);
    }

    /** What the first bytes say, because a name proves nothing (TIFF 6.0, section 2; PDF, annex H.3.4.1; PNG, section 5.2). */
    private static String type(byte[] pages) {
        String head = new String(pages, 0, Math.min(HEAD, pages.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return "image/tiff";
        }
        if (head.contains("%PDF-")) {
            return "application/pdf";
        }
        if (head.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        }
        return head.startsWith("\u00ff\u00d8\u00ff") ? "image/jpeg" : head.startsWith("GIF8") ? "image/gif" : UNKNOWN;
    }

    private static String digest(String name, byte[] pages) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(pages), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
