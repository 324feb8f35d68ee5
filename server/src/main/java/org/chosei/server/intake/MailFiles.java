package org.chosei.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The messages in a file or folder: an .eml file is one, a mailbox file (RFC 4155) many, a folder or Maildir holds such files.
 * They are handed over one at a time, so that a mailbox of any size needs little memory.
 */
final class MailFiles {
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final Map<Path, Boolean> maildirs = new HashMap<>();

    private MailFiles() {}

    /** Every message file below a path, in the order of their names; what a Maildir has not finished or holds for itself is left out. */
    static List<Path> below(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        MailFiles files = new MailFiles();
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(file -> Files.isRegularFile(file) && files.holdsMessages(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param each takes the source's name and the message, which it closes */
    static void read(Path file, BiConsumer<String, Original> each) throws IOException {
        String name = file.getFileName().toString();
        if (isMailbox(file)) {
            MailboxFile.read(file, (number, message) -> each.accept(name + ":" + number, message));
        } else {
            each.accept(
                    name,
                    Files.size(file) <= Spool.IN_MEMORY ? Original.of(Files.readAllBytes(file)) : Original.of(file));
        }
    }

    /** No mail begins with From and a blank: a field's name ends with a colon. */
    private static boolean isMailbox(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(FROM.length), FROM);
        }
    }

    private boolean holdsMessages(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        boolean isUnfinished = folder != null && folder.endsWith("tmp") && isMaildir(folder.getParent());
        return !isUnfinished
                && !isMaildir(folder)
                && !file.getFileName().toString().startsWith(".");
    }

    private boolean isMaildir(@Nullable Path folder) {
        return folder != null
                && maildirs.computeIfAbsent(
                        folder,
                        candidate -> Stream.of("cur", "new", "tmp")
                                .allMatch(part -> Files.isDirectory(candidate.resolve(part))));
    }
}
