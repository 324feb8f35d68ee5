package org.chosei.server.intake;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.chosei.core.intake.Channel;
import org.chosei.server.command.Worker;
import org.chosei.server.directory.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder into which a fax server puts its pages. A file is taken once it has not changed for a moment, becomes a mail with
 * the picture as its part, and is moved away only after the commit. What is no picture is taken all the same, for a person to see.
 * Another program writes into the folder, so that no link is followed: one to {@code master.key} would hand the key to every handler.
 */
@Component
class FaxFolder implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(FaxFolder.class);
    private static final Duration STILL = Duration.ofSeconds(1);
    private static final int BATCH = 20;

    private final Path folder;
    private final ReceivingMessages receiving;
    private final Organisations organisations;
    private final Clock clock;
    private final Set<Path> untakable = ConcurrentHashMap.newKeySet();

    FaxFolder(
            @Value("${chosei.fax:${chosei.data}/fax}") Path folder,
            ReceivingMessages receiving,
            Organisations organisations,
            Clock clock) {
        this.folder = folder;
        this.receiving = receiving;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean isWaitingFor(Collection<UUID> messages) {
        return false;
    }

    @Override
    public int workOff() {
        return Math.toIntExact(arrived().stream().filter(this::isTaken).count());
    }

    private List<Path> arrived() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        // The file system's own time is compared, which no injected clock moves.
        Instant before = Instant.ofEpochMilli(System.currentTimeMillis()).minus(STILL);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, NOFOLLOW_LINKS) || Files.isSymbolicLink(file))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> changedAt(file).isBefore(before))
                    .sorted()
                    .limit(BATCH + untakable.size())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file that cannot be taken, say for want of rights, keeps none of the others out; it is spoken of once. */
    private boolean isTaken(Path file) {
        try {
            take(file);
            untakable.remove(file);
            return true;
        } catch (IOException | MessagingException | UncheckedIOException e) {
            if (untakable.add(file)) {
                LOG.error(
                        "Fax '{}' cannot be taken and stays where it is: wanted a file itself, no link to one, that may be read, in a folder that may be written to",
                        file,
                        e);
            }
            return false;
        }
    }

    private void take(Path file) throws IOException, MessagingException {
        byte[] pages = pagesOf(file);
        Instant changed = changedAt(file);
        Instant at = changed.isBefore(clock.instant()) ? changed : clock.instant();
        byte[] mail = FaxMail.compose(file.getFileName().toString(), pages, at, organisations.ours());
        receiving.receive(new Arrival(Channel.FAX, file.getFileName().toString(), at, null), mail);
        Files.move(file, free(taken(), file.getFileName().toString()));
    }

    /** Asked of the very file that is opened, since it may have been changed for a link meanwhile. */
    private static byte[] pagesOf(Path file) throws IOException {
        try (InputStream pages = Files.newInputStream(file, NOFOLLOW_LINKS)) {
            return pages.readAllBytes();
        }
    }

    private Path taken() throws IOException {
        Path taken = folder.resolve("taken");
        if (Files.isSymbolicLink(taken)) {
            throw new NotDirectoryException("'%s' is a link: wanted a folder".formatted(taken));
        }
        return Files.createDirectories(taken);
    }

    /** Fax servers count from the beginning again; what was taken before is not overwritten. */
    private static Path free(Path taken, String name) {
        return Stream.iterate(0, n -> n + 1)
                .map(n -> taken.resolve(n == 0 ? name : n + "-" + name))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    private static Instant changedAt(Path file) {
        try {
            return Files.getLastModifiedTime(file, NOFOLLOW_LINKS).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
