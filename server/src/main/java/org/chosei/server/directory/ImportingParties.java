package org.chosei.server.directory;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chosei.core.directory.LineRefused;
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
    public record Outcome(int taken, List<WrongLine> refused) {}

    /**
     * @param number of the line in its file, 1 for that of the columns
     * @param andAllAfter whether nothing that follows can be told apart
     */
    public record WrongLine(long number, boolean andAllAfter, IllegalArgumentException why) {
        @Override
        public String toString() {
            return "Line %d%s: %s".formatted(number, andAllAfter ? " and all after it" : "", why.getMessage());
        }
    }

    /** A file as it was saved, {@link CsvText}. */
    @Transactional
    public Outcome take(byte[] csv, Actor actor) throws IOException {
        return take(new StringReader(CsvText.of(csv)), actor);
    }

    /** The first line names the columns of {@link PartyLine#COLUMNS}; absent ones are empty. */
    @Transactional
    public Outcome take(Reader csv, Actor actor) throws IOException {
        List<WrongLine> refused = new ArrayList<>();
        int taken = 0;
        try (CSVParser lines = FORMAT.parse(csv)) {
            requireColumns(lines.getHeaderNames());
            for (CSVRecord line : lines) {
                try {
                    editing.enter(PartyLine.of(line.toMap()), actor);
                    taken++;
                } catch (IllegalArgumentException e) {
                    refused.add(new WrongLine(lines.getCurrentLineNumber(), false, e));
                }
            }
        } catch (UncheckedIOException e) {
            // What follows a quotation mark that nobody closed cannot be told apart any more.
            String why = String.valueOf(Objects.requireNonNull(e.getCause()).getMessage());
            refused.add(
                    new WrongLine(taken + refused.size() + 2, true, new LineRefused(LineRefused.Problem.REST, why)));
        }
        return new Outcome(taken, List.copyOf(refused));
    }

    private static void requireColumns(List<String> header) {
        if (!header.contains("role") || !header.contains("name") || !PartyLine.COLUMNS.containsAll(header)) {
            throw new LineRefused(
                    LineRefused.Problem.COLUMNS,
                    "Columns %s are not those of a directory: wanted role, name and any of %s"
                            .formatted(header, PartyLine.COLUMNS),
                    String.join(", ", header),
                    String.join(", ", PartyLine.COLUMNS));
        }
        header.stream()
                .filter(column -> Collections.frequency(header, column) > 1)
                .findFirst()
                .ifPresent(column -> {
                    throw new LineRefused(
                            LineRefused.Problem.TWICE,
                            "Column '%s' stands twice: wanted each column once".formatted(column),
                            column);
                });
    }
}
