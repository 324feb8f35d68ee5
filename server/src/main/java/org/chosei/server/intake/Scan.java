package org.chosei.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/**
 * What the door has to know of a message, from one pass over it: who sent it, when a border took it, and the digest that tells
 * whether it came before (counting rule 3: From, Date, Subject, Message-ID and the decoded parts; trace lines are left out).
 *
 * @param received the topmost Received line's time, else null
 * @param date the Date line's time, else null
 * @param headers the first of each field that tells what kind of mail it is, names in lower case
 */
record Scan(
        @Nullable String messageId,
        @Nullable String from,
        @Nullable String subject,
        @Nullable Instant received,
        @Nullable Instant date,
        byte[] sameness,
        Map<String, String> headers) {
    private static final Set<String> KEPT = Set.of("from", "date", "subject", "message-id");
    private static final Set<String> TELLING =
            Set.of("received", "auto-submitted", "precedence", "x-auto-response-suppress", "content-type");
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]{1,900})>");
    private static final int LONGEST_FIELD = 2_000;

    static Scan of(Original original) {
        try (InputStream in = original.open()) {
            Scan scan = parse(in);
            return scan.isMail() ? scan : asBytes(original);
        } catch (IOException | MimeException | RuntimeException unreadable) {
            return asBytes(original);
        }
    }

    /** Without any of the four fields it is no mail, and only equal bytes are the same message. */
    private boolean isMail() {
        return from != null || date != null || subject != null || messageId != null;
    }

    private static Scan parse(InputStream in) throws IOException, MimeException {
        MimeTokenStream tokens = new MimeTokenStream(lenient());
        tokens.parse(in);
        Map<String, String> fields = new TreeMap<>();
        MessageDigest digest = sha256();
        boolean top = true;
        byte[] buffer = new byte[8192];
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_FIELD -> {
                    if (top) {
                        keep(tokens.getField(), fields);
                    }
                }
                case T_END_HEADER -> {
                    if (top) {
                        KEPT.stream().sorted().forEach(name -> digest.update((name + ":" + fields.get(name) + "\n").getBytes(StandardCharsets.UTF_8)));
                    }
                    top = false;
                }
                case T_BODY -> {
                    try (InputStream body = tokens.getDecodedInputStream()) {
                        for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                            updateWithoutLineEnds(digest, buffer, n);
                        }
                    }
                    digest.update((byte) 0);
                }
                default -> {
                    // structure: the parts and the four fields tell messages apart
                }
            }
        }
        return of(fields, digest.digest());
    }

    private static Scan of(Map<String, String> fields, byte[] sameness) {
        String id = fields.get("message-id");
        var found = id == null ? null : MESSAGE_ID.matcher(id);
        return new Scan(
                found != null && found.find() ? found.group(1) : id == null || id.isBlank() ? null : id,
                fields.get("from"), fields.get("subject"), time(afterLastSemicolon(fields.get("received"))), time(fields.get("date")),
                sameness,
                Map.copyOf(fields));
    }

    /** The first of each name counts; of several Received lines that is the topmost. */
    private static void keep(Field field, Map<String, String> fields) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        if (KEPT.contains(name) || TELLING.contains(name) || name.startsWith("list-")) {
            String body = MimeUtil.unfold(field.getBody()).strip().replace("\0", "");
            fields.putIfAbsent(name, body.length() > LONGEST_FIELD ? body.substring(0, LONGEST_FIELD) : body);
        }
    }

    /** A gateway may turn CRLF into LF without it becoming another message. */
    private static void updateWithoutLineEnds(MessageDigest digest, byte[] buffer, int length) {
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\r') {
                digest.update(buffer, from, i - from);
                from = i + 1;
            }
        }
        digest.update(buffer, from, length - from);
    }

    private static Scan asBytes(Original original) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(original.open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Scan(null, null, null, null, null, digest.digest(), Map.of());
    }

    private static @Nullable String afterLastSemicolon(@Nullable String received) {
        return received == null ? null : received.substring(received.lastIndexOf(';') + 1);
    }

    private static @Nullable Instant time(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        DateTimeField parsed = DateTimeFieldLenientImpl.PARSER.parse(new RawField("Date", text.strip()), DecodeMonitor.SILENT);
        return parsed.getDate() == null ? null : parsed.getDate().toInstant();
    }

    private static MimeConfig lenient() {
        return MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(-1)
                .setMaxHeaderCount(-1)
                .setMaxContentLen(-1)
                .setStrictParsing(false)
                .build();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
