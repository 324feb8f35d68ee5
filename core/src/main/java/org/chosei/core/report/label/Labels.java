package org.chosei.core.report.label;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chosei.core.report.words.Folding;
import org.chosei.core.report.words.NameIndex;
import org.chosei.core.report.words.Phrase;

/** The table of labels. */
public final class Labels {
    private static final int LONGEST = 60;
    private static final Phrase IN_BRACKETS = Phrase.of("[(（][^)）]{0,60}[)）]$");
    /** {@code port(s) hit} is the name {@code ports hit}. */
    private static final String PERHAPS_SEVERAL = "(s)";

    private static final Labels SHIPPED = read();

    private record Name(String folded, Meaning meaning) {}

    /** Longest names first: 「送信元ポート」 is a port before it is a source. */
    private final List<Name> names;

    private final NameIndex index;

    private Labels(Stream<String> lines) {
        names = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .flatMap(Labels::names)
                .sorted(Comparator.comparingInt((Name n) -> n.folded().length()).reversed())
                .toList();
        index = new NameIndex(names.stream().map(Name::folded).toList());
    }

    public static Labels shipped() {
        return SHIPPED;
    }

    /** What a label means; UNKNOWN for one that the table does not hold. */
    public Meaning meaning(String label) {
        if (label.isBlank() || label.length() > LONGEST) {
            return Meaning.UNKNOWN;
        }
        String folded = Folding.fold(IN_BRACKETS
                        .replacedIn(label.replace('_', ' ').replace('.', ' '), "")
                        .replace(PERHAPS_SEVERAL, "s"))
                .strip();
        BitSet places = index.in(folded);
        if (places.isEmpty()) {
            return Meaning.UNKNOWN;
        }
        StringBuilder left = new StringBuilder(folded);
        int letters = letters(left);
        Meaning meaning = Meaning.UNKNOWN;
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            Name name = names.get(place);
            if (take(name.folded(), left) && (meaning == Meaning.UNKNOWN || meaning == Meaning.ADDRESS)) {
                meaning = name.meaning();
            }
        }
        return letters(left) * 2 < letters ? meaning : Meaning.UNKNOWN;
    }

    /** Takes a name out of what is left of a label; a sentence that happens to hold one leaves most of its letters. */
    private static boolean take(String name, StringBuilder label) {
        for (int at = label.indexOf(name); at >= 0; at = label.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || !isLatin(name.charAt(0)) || !isLatin(label.charAt(at - 1));
            boolean ends =
                    end == label.length() || !isLatin(name.charAt(name.length() - 1)) || !isLatin(label.charAt(end));
            if (begins && ends) {
                for (int i = at; i < end; i++) {
                    label.setCharAt(i, '\0');
                }
                return true;
            }
        }
        return false;
    }

    private static int letters(CharSequence text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static Stream<Name> names(String line) {
        String[] column = line.split("\t");
        if (column.length != 2) {
            throw new IllegalArgumentException(
                    "Label line '%s' has %d columns: wanted meaning and names".formatted(line, column.length));
        }
        Meaning meaning = Meaning.valueOf(column[0]);
        return Stream.of(column[1].split("\\|"))
                .map(name -> new Name(Folding.fold(name).strip(), meaning));
    }

    private static Labels read() {
        try (InputStream in = Labels.class.getResourceAsStream("labels.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Labels(reader.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
