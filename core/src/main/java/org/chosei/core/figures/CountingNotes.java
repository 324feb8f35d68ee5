package org.chosei.core.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The notes on counting methods, each with the quarters whose editions carry it (counting rule 22); immutable. */
public final class CountingNotes {
    private static final int COLUMNS = 5;

    private final List<CountingNote> notes;

    private CountingNotes(List<CountingNote> notes) {
        this.notes = List.copyOf(notes);
    }

    /** Those that come with the product. */
    public static CountingNotes shipped() {
        return Shipped.NOTES;
    }

    /** Reads {@code code;first quarter;last quarter;ja;en}, the last quarter empty while the note stays; {@code #} begins a comment. */
    public static CountingNotes parse(Stream<String> lines) {
        return new CountingNotes(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(CountingNotes::note)
                .toList());
    }

    public List<CountingNote> of(Quarter quarter) {
        return notes.stream().filter(note -> note.isFor(quarter)).toList();
    }

    private static CountingNote note(String line) {
        String[] column = line.split(";", -1);
        if (column.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "Counting note '%s' has %d columns: wanted code;first quarter;last quarter;ja;en"
                            .formatted(line, column.length));
        }
        return new CountingNote(
                column[0],
                Quarter.parse(column[1]),
                column[2].isEmpty() ? null : Quarter.parse(column[2]),
                column[3],
                column[4]);
    }

    /** Read when first asked for. */
    private static final class Shipped {
        static final CountingNotes NOTES = read();

        private static CountingNotes read() {
            try (InputStream file =
                            Objects.requireNonNull(CountingNotes.class.getResourceAsStream("counting-notes.csv"));
                    BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return parse(lines.lines());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
