package org.chosei.server.intake;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chosei.core.intake.Channel;
import org.chosei.server.command.Worker;
import org.chosei.server.directory.Organisations;
import org.chosei.server.intake.ReceivingMessages.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder into which a fax server puts its pages. A file is taken once it has not changed for a moment, becomes a mail with
 * the picture as its part, and is moved away only after the commit. What is no picture is taken all the same, for a person to see.
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

    FaxFolder(@Value("${chosei.data}") Path data, ReceivingMessages receiving, Organisations organisations, Clock clock) {
        this.folder = data.resolve("fax");
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
        List<Path> files = arrived();
        files.forEach(this::take);
        return files.size();
    }

    private List<Path> arrived() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        // The file system's own time is compared, which no injected clock moves.
        Instant before = Instant.ofEpochMilli(System.currentTimeMillis()).minus(STILL);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> changedAt(file).isBefore(before)).sorted().limit(BATCH).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Path file) {
        try {
            byte[] pages = Files.readAllBytes(file);
            Instant at = changedAt(file).isBefore(clock.instant()) ? changedAt(file) : clock.instant();
            byte[] mail = FaxMail.compose(file.getFileName().toString(), pages, at, organisations.ours());
            Arrival arrival = new Arrival(Channel.FAX, file.getFileName().toString(), at, null);
            receiving.receiveAll(List.of(new Delivery(arrival, Original.of(mail))));
            Path taken = Files.createDirectories(folder.resolve("taken"));
            Files.move(file, taken.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MessagingException e) {
            LOG.error("Fax '{}' could not be taken and stays where it is", file, e);
        }
    }

    private static Instant changedAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
