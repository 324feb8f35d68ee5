package org.chosei.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.chosei.core.intake.ReceivedTime.Hop;
import org.jspecify.annotations.Nullable;

/**
 * What the door has to know of a message, from one pass over it: who sent it, when borders took it, and whether it came before.
 *
 * @param hops the Received lines, the topmost first
 * @param date the Date line's time, else null
 * @param sameness counting rule 3
 * @param fields the first of each field that the door looks at, names in lower case
 */
record Scan(
        @Nullable String messageId,
        List<Hop> hops,
        @Nullable Instant date,
        byte[] sameness,
        Map<String, String> fields) {
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]{1,900})>");
    private static final Pattern BY = Pattern.compile("\\bby\\s+\\[?([a-z0-9._:-]{1,255})");

    /** Reads a message of any form; what cannot be parsed to its end keeps the fields that could. */
    static Scan of(Original original) {
        ScanningMail scanning = new ScanningMail();
        try (InputStream in = original.open()) {
            byte[] digest = scanning.read(in);
            return of(scanning, scanning.isMail() ? digest : digestOfBytes(original));
        } catch (IOException | MimeException | RuntimeException unreadable) {
            return of(scanning, digestOfBytes(original));
        }
    }

    /** The field as it stands in the message. */
    @Nullable
    String field(String name) {
        return fields.get(name);
    }

    /** The field for people: encoded words (RFC 2047) and bare UTF-8 decoded. */
    @Nullable
    String readable(String name) {
        String value = fields.get(name);
        return value == null
                ? null
                : DecoderUtil.decodeEncodedWords(utf8(value), DecodeMonitor.SILENT, StandardCharsets.UTF_8)
                        .replace("\0", "");
    }

    private static Scan of(ScanningMail scanned, byte[] sameness) {
        Map<String, String> fields = scanned.fields();
        return new Scan(
                messageId(fields.get("message-id")),
                scanned.received().stream().map(Scan::hop).toList(),
                MailTime.of(fields.get("date")),
                sameness,
                Map.copyOf(fields));
    }

    private static @Nullable String messageId(@Nullable String field) {
        if (field == null || field.isBlank()) {
            return null;
        }
        Matcher found = MESSAGE_ID.matcher(field);
        return found.find() ? found.group(1) : field;
    }

    private static Hop hop(String received) {
        Matcher by = BY.matcher(received.toLowerCase(Locale.ROOT));
        return new Hop(by.find() ? by.group(1) : "", MailTime.of(received.substring(received.lastIndexOf(';') + 1)));
    }

    /** mime4j gives each byte as one character. */
    private static String utf8(String bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException _) {
            return bytes;
        }
    }

    /** What is no mail is the same message only when it is equal byte for byte. */
    private static byte[] digestOfBytes(Original original) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(original.open(), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return digest.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
