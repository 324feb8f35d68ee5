package org.chosei.server.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
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
    @Parameters(arity = "1..*", paramLabel = "PATH")
    List<Path> paths = new ArrayList<>();

    @Option(
            names = "--received-from-headers",
            description = "The receipt time is the topmost Received line's, else Date.")
    boolean receivedFromHeaders;

    private final ReceivingMessages receiving;
    private final Workers workers;
    private final Clock clock;

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
        Importing importing = new Importing(receiving);
        workers.workBeside(() -> store(files, importing));
        workers.drain(importing.brought(), "read and joined");
        System.err.println("imported: " + importing);
        if (!importing.refused().isEmpty()) {
            throw new CommandFailure(
                    "%d could not be taken, the first: %s; wanted readable files, the others are stored"
                            .formatted(
                                    importing.refused().size(),
                                    importing.refused().getFirst()));
        }
        return 0;
    }

    private void store(List<Path> files, Importing importing) {
        long[] sizes = files.stream().mapToLong(ImportVerb::size).toArray();
        try (Progress progress = Progress.ofBytes("stored", LongStream.of(sizes).sum())) {
            long before = 0;
            for (int i = 0; i < sizes.length; i++) {
                read(files.get(i), importing, progress);
                before += sizes[i];
                progress.reach(before);
            }
            importing.store();
        }
    }

    /** One file that cannot be read keeps none of the others out. */
    private void read(Path file, Importing importing, Progress progress) {
        try {
            MailFiles.read(file, (source, original) -> {
                long size = original.size(); // once added, it may be stored and closed
                importing.add(new Delivery(arrival(source), original));
                progress.advance(size);
            });
        } catch (IOException e) {
            importing.refuse(file.toString(), e.getClass().getSimpleName());
        }
    }

    private Arrival arrival(String source) {
        return new Arrival(Channel.EMAIL, source, receivedFromHeaders ? null : clock.instant(), null);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException _) {
            return 0; // what cannot be read is told when it is its turn
        }
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new CommandFailure("'%s' does not exist: wanted a file or folder of messages".formatted(path));
        }
        return path;
    }
}
