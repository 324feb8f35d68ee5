package org.chosei.server.directory;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chosei.core.directory.PartyLine;
import org.chosei.server.journal.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a directory in CSV; a line that is wrong is told by its number and left out, the others are taken. */
@Component
public class ImportingParties {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setCommentMarker('#')
            .setAllowMissingColumnNames(true)
            .get();

    private final EditingParties editing;

    ImportingParties(EditingParties editing) {
        this.editing = editing;
    }

    /** How many lines were taken, and what was wrong with the others. */
    public record Outcome(int taken, List<String> refused) {}

    /** The first line names the columns of {@link PartyLine#COLUMNS}; absent ones are empty. */
    @Transactional
    public Outcome take(Reader csv, Actor actor) throws IOException {
        List<String> refused = new ArrayList<>();
        int taken = 0;
        try (CSVParser lines = FORMAT.parse(csv)) {
            requireColumns(lines.getHeaderNames());
            for (CSVRecord line : lines) {
                try {
                    editing.enter(PartyLine.of(line.toMap()), actor);
                    taken++;
                } catch (IllegalArgumentException e) {
                    refused.add("Line %d: %s".formatted(lines.getCurrentLineNumber(), e.getMessage()));
                }
            }
        } catch (UncheckedIOException e) {
            // What follows a quotation mark that nobody closed cannot be told apart any more.
            refused.add("Line %d and all after it: %s"
                    .formatted(
                            taken + refused.size() + 2,
                            Objects.requireNonNull(e.getCause()).getMessage()));
        }
        return new Outcome(taken, List.copyOf(refused));
    }

    private static void requireColumns(List<String> header) {
        if (!header.contains("role") || !header.contains("name") || !PartyLine.COLUMNS.containsAll(header)) {
            throw new IllegalArgumentException(
                    "Columns %s are not those of a directory: wanted role, name and any of %s"
                            .formatted(header, PartyLine.COLUMNS));
        }
    }
}
