package org.chosei.core.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When two deliveries are the same message (counting rule 3): their digests over From, Date, Subject, Message-ID and the decoded
 * body parts are equal. Trace lines are left out, and so is what gateways and mailbox files do to the ends of lines: CR never
 * matters, and empty lines at the end of a part do not either.
 */
public final class Sameness {
    /** Without a Message-ID equal digests decide within this time only. */
    public static final Duration WITHOUT_MESSAGE_ID = Duration.ofDays(7);

    private final MessageDigest digest = sha256();
    private int lineEndsHeldBack;

    /** Takes the four fields, as they stand in the message; null where there is none. */
    public void fields(
            @Nullable String from, @Nullable String date, @Nullable String subject, @Nullable String messageId) {
        field("date", date);
        field("from", from);
        field("message-id", messageId);
        field("subject", subject);
    }

    /** Takes the next decoded bytes of a part. */
    public void body(byte[] bytes, int length) {
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\r' || bytes[i] == '\n') {
                text(bytes, from, i);
                lineEndsHeldBack += bytes[i] == '\n' ? 1 : 0;
                from = i + 1;
            }
        }
        text(bytes, from, length);
    }

    public void endOfPart() {
        lineEndsHeldBack = 0;
        digest.update((byte) 0);
    }

    /** The digest; nothing may be taken afterwards. */
    public byte[] digest() {
        return digest.digest();
    }

    /**
     * Whether a delivery with an equal digest is a delivery of this message.
     *
     * @param earliest the message's first delivery
     * @param latest its last
     */
    public static boolean decides(boolean hasMessageId, Instant earliest, Instant latest, Instant delivered) {
        return hasMessageId
                || delivered.isAfter(earliest.minus(WITHOUT_MESSAGE_ID))
                        && delivered.isBefore(latest.plus(WITHOUT_MESSAGE_ID));
    }

    private void field(String name, @Nullable String value) {
        digest.update((name + ":" + value + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void text(byte[] bytes, int from, int to) {
        if (to > from) {
            for (; lineEndsHeldBack > 0; lineEndsHeldBack--) {
                digest.update((byte) '\n');
            }
            digest.update(bytes, from, to - from);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
