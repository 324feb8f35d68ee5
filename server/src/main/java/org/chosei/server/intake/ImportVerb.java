package org.chosei.server.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.command.Progress;
import org.chosei.server.command.Verb;
import org.chosei.server.command.Workers;
import org.chosei.server.intake.ReceivingMessages.Delivery;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ./chosei import PATH… [--received-from-headers]}: messages from files through the same path as live mail; returns when
 * everything it brought has been read and joined.
 */
@Component
@Command(name = "import", description = "Takes in files, folders, Maildir or mbox of messages.")
class ImportVerb implements Verb {
    private static final int BATCH = 200;
    private static final long BATCH_BYTES = 16L << 20;

    @Parameters(arity = "1..*", paramLabel = "PATH")
    List<Path> paths = new ArrayList<>();

    @Option(
            names = "--received-from-headers",
            description = "The receipt time is the topmost Received line's, else Date.")
    boolean receivedFromHeaders;

    private final ReceivingMessages receiving;
    private final Workers workers;
    private final Clock clock;
    private final List<Delivery> batch = new ArrayList<>();
    private final Set<UUID> brought = new HashSet<>();
    private final List<String> unreadable = new ArrayList<>();
    private long batchBytes;
    private long fresh;
    private long known;

    ImportVerb(ReceivingMessages receiving, Workers workers, Clock clock) {
        this.receiving = receiving;
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<Path> files = paths.stream()
                .flatMap(path -> MailFiles.below(existing(path)).stream())
                .toList();
        try (Progress progress = new Progress("import", files.size())) {
            for (Path file : files) {
                read(file);
                progress.advance(1);
            }
            store();
        }
        workers.drain(brought);
        System.out.printf("imported: %d new, %d known%n", fresh, known);
        if (!unreadable.isEmpty()) {
            throw new CommandFailure(
                    "%d of %d files could not be read, the first: %s; wanted readable files, the others are stored"
                            .formatted(unreadable.size(), files.size(), unreadable.getFirst()));
        }
        return 0;
    }

    /** One file that cannot be read keeps none of the others out. */
    private void read(Path file) {
        try {
            MailFiles.read(file, this::add);
        } catch (IOException e) {
            unreadable.add("'%s' (%s)".formatted(file, e.getClass().getSimpleName()));
        }
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new CommandFailure("'%s' does not exist: wanted a file or folder of messages".formatted(path));
        }
        return path;
    }

    private void add(String source, Original original) {
        batch.add(new Delivery(
                new Arrival(Channel.EMAIL, source, receivedFromHeaders ? null : clock.instant(), null), original));
        batchBytes += original.size();
        if (batch.size() == BATCH || batchBytes > BATCH_BYTES) {
            store();
        }
    }

    private void store() {
        if (batch.isEmpty()) {
            return;
        }
        for (Receipt receipt : receiving.receiveAll(batch)) {
            brought.add(receipt.message());
            known += receipt.known() ? 1 : 0;
            fresh += receipt.known() ? 0 : 1;
        }
        batch.forEach(delivery -> delivery.original().close());
        batch.clear();
        batchBytes = 0;
    }
}
