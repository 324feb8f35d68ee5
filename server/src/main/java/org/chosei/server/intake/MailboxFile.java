package org.chosei.server.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox file (RFC 4155): each message stands between a line {@code From sender date} and an empty line. A line of a message that
 * begins with From is quoted by one more {@code >}; where the writer forgot that, only a line with a date begins the next message.
 */
final class MailboxFile {
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern SEPARATOR = Pattern.compile(
            "From .{0,400}\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{0,40}\\d\\d?:\\d\\d.{0,80}", Pattern.DOTALL);
    private static final int LONGEST_SEPARATOR = 600;
    private static final byte[] NO_LINE = {};

    private final InputStream in;
    private final Each each;
    private int number;
    private @Nullable Spool message;
    private byte[] emptyLine = NO_LINE;

    private MailboxFile(InputStream in, Each each) {
        this.in = in;
        this.each = each;
    }

    /** Takes one message after the other, counted from 0. */
    interface Each {
        void take(int number, Original message);
    }

    static void read(Path file, Each each) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            new MailboxFile(in, each).read();
        }
    }

    private void read() throws IOException {
        for (byte[] line = nextLine(); line.length > 0; line = nextLine()) {
            if (message == null || emptyLine.length > 0 && isSeparator(line)) {
                hand();
                message = new Spool();
            } else {
                add(message, line);
            }
        }
        hand();
    }

    /** An empty line is held back, because it may be the one after the message. */
    private void add(Spool to, byte[] line) throws IOException {
        to.write(emptyLine);
        emptyLine = NO_LINE;
        if (line[0] == '\n' || line[0] == '\r' && line.length == 2) {
            emptyLine = line;
        } else {
            to.write(unquoted(line));
        }
    }

    private void hand() throws IOException {
        if (message != null) {
            each.take(number++, message.finish());
        }
        emptyLine = NO_LINE;
    }

    private static boolean isSeparator(byte[] line) {
        return startsWithFrom(line, 0)
                && line.length <= LONGEST_SEPARATOR
                && SEPARATOR
                        .matcher(new String(line, StandardCharsets.ISO_8859_1))
                        .matches();
    }

    private static byte[] unquoted(byte[] line) {
        int quotes = 0;
        while (quotes < line.length && line[quotes] == '>') {
            quotes++;
        }
        return quotes > 0 && startsWithFrom(line, quotes) ? Arrays.copyOfRange(line, 1, line.length) : line;
    }

    private static boolean startsWithFrom(byte[] line, int at) {
        return line.length >= at + FROM.length && Arrays.equals(line, at, at + FROM.length, FROM, 0, FROM.length);
    }

    /** The next line with its end, an overlong one in pieces; empty at the file's end. */
    private byte[] nextLine() throws IOException {
        var line = new ByteArrayOutputStream(128);
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n' || line.size() == Spool.IN_MEMORY) {
                break;
            }
        }
        return line.toByteArray();
    }
}
