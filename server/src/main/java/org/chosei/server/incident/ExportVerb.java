package org.chosei.server.incident;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.command.Verb;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./chosei export}: incidents, reports or coordinations as lines of JSON on standard output. */
@Component
@Command(name = "export", description = "Incidents, reports or coordinations of some days, as lines of JSON.")
class ExportVerb implements Verb {
    @Parameters(paramLabel = "KIND", description = "incidents, reports or coordinations")
    String kind = "";

    @Option(names = "--from", required = true, paramLabel = "YYYY-MM-DD", description = "first day")
    LocalDate from = LocalDate.MIN;

    @Option(names = "--to", required = true, paramLabel = "YYYY-MM-DD", description = "day after the last one")
    LocalDate to = LocalDate.MAX;

    private final List<ExportKind> kinds;
    private final ZoneId zone;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    ExportVerb(List<ExportKind> kinds, ZoneId deploymentZone, JsonMapper json, TransactionTemplate transaction) {
        this.kinds = kinds;
        this.zone = deploymentZone;
        this.json = json;
        this.transaction = transaction;
    }

    @Override
    public Integer call() {
        ExportKind wanted = kinds.stream()
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("Nothing is exported as '%s': wanted one of %s"
                        .formatted(
                                kind,
                                kinds.stream().map(ExportKind::name).sorted().collect(Collectors.joining(", ")))));
        if (to.isBefore(from)) {
            throw new CommandFailure(
                    "--to %s lies before --from %s: wanted the day after the last one".formatted(to, from));
        }
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            // Only inside a transaction does the driver hand rows over piece by piece.
            transaction.executeWithoutResult(_ -> wanted.export(
                    from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant(), line -> write(out, line)));
        } catch (IOException e) {
            throw new CommandFailure(
                    "Standard output cannot be written (%s): wanted a place with room".formatted(e.getMessage()), e);
        }
        return 0;
    }

    private void write(OutputStream out, Object line) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
