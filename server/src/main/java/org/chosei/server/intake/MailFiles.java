package org.chosei.server.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The messages in a file or folder: an .eml file is one, a mailbox file (RFC 4155) many, a folder or Maildir holds such files.
 * They are handed over one at a time, so that a mailbox of any size needs little memory.
 */
final class MailFiles {
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final int SPOOL_FROM = 1 << 20;

    private MailFiles() {}

    /** Every file below a path, in the order of their names; Maildir's unfinished {@code tmp} is left out. */
    static List<Path> below(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            boolean maildir = Files.isDirectory(path.resolve("cur")) && Files.isDirectory(path.resolve("tmp"));
            return files.filter(Files::isRegularFile)
                    .filter(file -> !maildir || !file.startsWith(path.resolve("tmp")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param each takes the source's name and the message, which it closes */
    static void read(Path file, BiConsumer<String, Original> each) {
        try {
            if (isMailbox(file)) {
                readMailbox(file, each);
            } else {
                each.accept(file.getFileName().toString(), small(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Original small(Path file) throws IOException {
        return Files.size(file) <= SPOOL_FROM ? Original.of(Files.readAllBytes(file)) : Original.of(file);
    }

    private static boolean isMailbox(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(FROM.length), FROM);
        }
    }

    private static void readMailbox(Path file, BiConsumer<String, Original> each) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            LineReader lines = new LineReader(in);
            boolean afterEmptyLine = true;
            int number = 0;
            Spool message = null;
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (afterEmptyLine && startsWithFrom(line, 0)) {
                    hand(message, file, number++, each);
                    message = new Spool();
                } else if (message != null) {
                    message.write(unquoted(line));
                }
                afterEmptyLine = line.length <= 2 && new String(line, StandardCharsets.US_ASCII).isBlank();
            }
            hand(message, file, number, each);
        }
    }

    private static void hand(@Nullable Spool message, Path file, int number, BiConsumer<String, Original> each)
            throws IOException {
        if (message != null) {
            each.accept(file.getFileName() + ":" + number, message.finish());
        }
    }

    /** In a mailbox a line that begins with From is quoted by one more {@code >}. */
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

    /** Lines with their ends; an overlong one comes in pieces. */
    private static final class LineReader {
        private final InputStream in;

        LineReader(InputStream in) {
            this.in = in;
        }

        byte @Nullable [] next() throws IOException {
            var line = new ByteArrayOutputStream(128);
            for (int b = in.read(); b >= 0; b = in.read()) {
                line.write(b);
                if (b == '\n' || line.size() == SPOOL_FROM) {
                    break;
                }
            }
            return line.size() == 0 ? null : line.toByteArray();
        }
    }

    /** Collects a message in memory and moves to a file when it grows. */
    private static final class Spool {
        private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
        private @Nullable Path file;
        private @Nullable OutputStream out;

        void write(byte[] bytes) throws IOException {
            if (out == null && memory.size() + bytes.length > SPOOL_FROM) {
                file = Files.createTempFile("chosei-message-", ".eml");
                out = new BufferedOutputStream(Files.newOutputStream(file));
                memory.writeTo(out);
            }
            (out != null ? out : memory).write(bytes);
        }

        Original finish() throws IOException {
            if (out == null || file == null) {
                return Original.of(memory.toByteArray());
            }
            out.close();
            return Original.spooled(file);
        }
    }
}
