package org.chosei.core.report.cue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chosei.core.report.words.Folding;
import org.chosei.core.report.words.WordFinder;

/** The words of all cues, each once, by numbers from 0; all are looked for in one pass over a text. */
final class CueWords {
    private final WordFinder finder = new WordFinder();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Boolean> goesOn = new ArrayList<>();
    private final List<Boolean> beginsLatin = new ArrayList<>();
    private final List<Boolean> endsLatin = new ArrayList<>();
    private final BitSet deniable = new BitSet();
    private final BitSet doubtable = new BitSet();

    int size() {
        return numbers.size();
    }

    /** The numbers of words that are parted by {@code |}, as the table writes them; new ones are taken in. */
    int[] numbers(String alternatives) {
        return Stream.of(alternatives.split("\\|")).mapToInt(this::number).toArray();
    }

    /** From now on one of these does not stand where the text denies it. */
    void mayBeDenied(int[] words) {
        IntStream.of(words).forEach(deniable::set);
    }

    /** From now on one of these is told apart where the text only supposes it. */
    void mayBeDoubted(int[] words) {
        IntStream.of(words).forEach(doubtable::set);
    }

    /** Once, before words are looked for. */
    void link() {
        finder.link();
    }

    /** Enters the words that the text states, and those that it only supposes. */
    void find(String text, BitSet stated, BitSet doubted) {
        String folded = Folding.fold(text);
        finder.find(folded, (word, start, end) -> {
            if (!stated.get(word)
                    && isWhole(word, folded, start, end)
                    && !(deniable.get(word) && Negation.denies(folded, start, end))) {
                (doubtable.get(word) && Doubt.supposes(folded, start, end) ? doubted : stated).set(word);
            }
        });
    }

    /** A Latin letter at a word's end is the end of a word of the text too; one open word may go on. */
    private boolean isWhole(int word, String text, int start, int end) {
        boolean begins = !beginsLatin.get(word) || start == 0 || !isLatin(text.charAt(start - 1));
        return begins
                && (!endsLatin.get(word) || goesOn.get(word) || end == text.length() || !isLatin(text.charAt(end)));
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private int number(String written) {
        return numbers.computeIfAbsent(written, word -> {
            boolean open = word.endsWith("*");
            String closed = open ? word.substring(0, word.length() - 1) : word;
            String folded = Folding.fold(Placeholder.marked(closed)).strip();
            goesOn.add(open);
            beginsLatin.add(isLatin(folded.charAt(0)));
            endsLatin.add(isLatin(folded.charAt(folded.length() - 1)));
            return finder.add(folded);
        });
    }
}
