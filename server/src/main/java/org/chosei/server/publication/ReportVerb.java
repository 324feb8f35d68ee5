package org.chosei.server.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.SortedMap;
import org.chosei.core.figures.Quarter;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.ProseRefused;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.command.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./chosei report QUARTER}: the frozen edition byte for byte, or a draft. */
@Component
@Command(name = "report", description = "Writes a quarter's report as HTML, PDF, JSON, CSV and SVG.")
class ReportVerb implements Verb {
    @Parameters(paramLabel = "QUARTER", description = "as 2018Q4")
    String quarter = "";

    @Option(names = "--lang", paramLabel = "ja|en", required = true)
    String language = "";

    @Option(names = "--out", paramLabel = "DIR", required = true)
    Path out = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "what was known then, as 2019-01-11T09:00:00+09:00")
    @Nullable
    String asOf;

    @Option(names = "--live", description = "what is known now, even when the quarter is frozen")
    boolean live;

    private final Editions editions;

    ReportVerb(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Integer call() {
        try {
            write(files(Quarter.parse(quarter), Language.parse(language)));
        } catch (ProseRefused | IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
        return 0;
    }

    private SortedMap<String, byte[]> files(Quarter of, Language in) {
        if (asOf != null) {
            return editions.at(of, in, instant(asOf));
        }
        if (live) {
            return editions.live(of, in);
        }
        if (editions.isImported(of)) {
            System.err.printf(
                    "%s was published before the product's time: only report.json, as it was handed in, is written; --live makes a draft of what is known here%n",
                    of);
        }
        return editions.files(of, in);
    }

    private static Instant instant(String written) {
        try {
            return java.time.OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException e) {
            throw new CommandFailure(
                    "--as-of '%s' is no instant: wanted one with its offset, as 2019-01-11T09:00:00+09:00"
                            .formatted(written),
                    e);
        }
    }

    private void write(SortedMap<String, byte[]> files) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = out.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    "--out '%s' cannot be written: wanted a folder with room that may be written to (%s)"
                            .formatted(out, e.getMessage()),
                    e);
        }
    }
}
