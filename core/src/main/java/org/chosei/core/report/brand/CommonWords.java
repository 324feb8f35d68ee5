package org.chosei.core.report.brand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words of the language that are names of brands as well, or look like one: {@code common-words.txt}. */
record CommonWords(Set<String> apart, Set<String> never, Set<String> begins, Set<String> alike, Set<String> beside) {
    private static final CommonWords SHIPPED = read();

    static CommonWords shipped() {
        return SHIPPED;
    }

    /** Whether a label begins with a word that is no brand's name. */
    boolean isBegun(String label) {
        for (String word : begins) {
            if (label.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the pieces of a label are words of the language, whatever brand one of them is the name of too: {@code discover-japan}. */
    boolean areLanguage(List<String> pieces) {
        return pieces.size() > 1
                && pieces.stream().anyMatch(beside::contains)
                && pieces.stream().allMatch(piece -> beside.contains(piece) || apart.contains(piece));
    }

    /** Whether a piece of a label is nobody's mistyped name; a number behind it changes nothing, as in {@code hotel75}. */
    boolean isAlike(String piece) {
        int end = piece.length();
        while (end > 0 && Character.isDigit(piece.charAt(end - 1))) {
            end--;
        }
        String word = piece.substring(0, end);
        return alike.contains(piece) || alike.contains(word) || beside.contains(word);
    }

    private static CommonWords of(Stream<String> lines) {
        Map<String, Set<String>> kinds = new HashMap<>();
        lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] column = line.split("\t");
            if (column.length != 2) {
                throw new IllegalArgumentException(
                        "Common words line '%s' has %d columns: wanted kind and words".formatted(line, column.length));
            }
            kinds.put(column[0], Set.of(column[1].split(" ")));
        });
        return new CommonWords(
                kinds.getOrDefault("apart", Set.of()),
                kinds.getOrDefault("never", Set.of()),
                kinds.getOrDefault("begins", Set.of()),
                kinds.getOrDefault("alike", Set.of()),
                kinds.getOrDefault("beside", Set.of()));
    }

    private static CommonWords read() {
        try (InputStream in = CommonWords.class.getResourceAsStream("common-words.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return of(reader.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
