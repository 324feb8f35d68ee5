package org.chosei.server.figures;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chosei.core.figures.HistoryFile;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.command.Verb;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./chosei history import FILE.csv} and {@code history edition FILE.json}: figures from before the product's time. */
@Component
@Command(name = "history", description = "Takes figures from before the product's time.")
class HistoryVerb implements Verb {
    private final HistoryImport imports;

    HistoryVerb(HistoryImport imports) {
        this.imports = imports;
    }

    @Override
    public Integer call() {
        throw new CommandFailure(
                "'history' needs a second word: wanted './chosei history import FILE.csv' or 'history edition FILE.json'");
    }

    @Command(name = "import", description = "Takes monthly figures; refused lines are listed, the good ones taken.")
    int months(@Parameters(paramLabel = "FILE.csv") Path file) {
        HistoryFile taken = imports.months(file.toString(), read(file));
        taken.refused().forEach(refusal -> System.out.printf("line %d: %s%n", refusal.line(), refusal.reason()));
        System.out.printf(
                "history: %d taken, %d refused%n",
                taken.months().size(), taken.refused().size());
        return 0;
    }

    @Command(name = "edition", description = "Takes an edition in the shape of report.json and freezes it.")
    int edition(@Parameters(paramLabel = "FILE.json") Path file) {
        System.out.println(
                imports.edition(file.toString(), read(file))
                        ? "edition: imported and frozen"
                        : "edition: known, nothing changed");
        return 0;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new CommandFailure("'%s' is not written in UTF-8: save it so and try again".formatted(file), e);
        } catch (IOException e) {
            throw new CommandFailure(
                    "'%s' cannot be read: wanted a file that exists and may be read".formatted(file), e);
        }
    }
}
