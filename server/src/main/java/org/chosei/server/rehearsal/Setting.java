package org.chosei.server.rehearsal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.directory.ImportingParties;
import org.chosei.server.directory.Organisation;
import org.chosei.server.directory.Organisations;
import org.chosei.server.figures.HistoryImport;
import org.springframework.stereotype.Component;

/** What stands before the first message: who we are, whom we can ask, and the months and the edition from before our time. */
@Component
class Setting {
    private static final Organisation NICC = new Organisation(
            "全国インシデント調整センター",
            "National Incident Coordination Centre",
            "NICC",
            "info@nicc.example",
            "+81-3-0000-0000",
            "+81-3-0000-0001",
            "https://www.nicc.example/",
            "ORG",
            "7C1E 40A9 D35B 862F 9B04  E6D2 5A18 C370 4F9E 21BD");

    private final Organisations organisations;
    private final ImportingParties parties;
    private final HistoryImport history;

    Setting(Organisations organisations, ImportingParties parties, HistoryImport history) {
        this.organisations = organisations;
        this.parties = parties;
        this.history = history;
    }

    void prepare(Path samples) {
        organisations.change(NICC, Reviewing.OPERATOR);
        try (Reader lines = Files.newBufferedReader(samples.resolve("parties.csv"))) {
            ImportingParties.Outcome taken = parties.take(lines, Reviewing.OPERATOR);
            if (!taken.refused().isEmpty()) {
                throw new CommandFailure("'%s' has a line that is refused: %s"
                        .formatted(
                                samples.resolve("parties.csv"), taken.refused().getFirst()));
            }
            history.months("history.csv", Files.readString(samples.resolve("history.csv")));
            history.edition("2018q3.json", Files.readString(samples.resolve("2018q3.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
