package org.chosei.core.report.brand;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;
import java.util.stream.IntStream;

/** How alike two words look: the skeleton of UTS 39, digits read as the letters they stand for, and the distance in edits. */
final class Likeness {
    private static final SpoofChecker SKELETONS = new SpoofChecker.Builder().build();
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.DEFAULT);

    /** Skeletons of single ASCII characters: that of an ASCII word is theirs in a row. */
    private static final String[] ASCII = IntStream.range(0, 0x80)
            .mapToObj(c -> skeleton(String.valueOf((char) c)))
            .toArray(String[]::new);

    private Likeness() {}

    /** A word as the eye takes it; equal for {@code amazon}, {@code amaz0n} and its Cyrillic double. */
    static String seen(String word) {
        StringBuilder seen = new StringBuilder(word.length() + 2);
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= ASCII.length) {
                return skeleton(word);
            }
            seen.append(ASCII[word.charAt(i)]);
        }
        return seen.toString();
    }

    private static String skeleton(String word) {
        return SKELETONS
                .getSkeleton(word)
                .toLowerCase(Locale.ROOT)
                .replace('1', 'l')
                .replace('0', 'o')
                .replace('3', 'e')
                .replace('5', 's')
                .replace('\u0131', 'i');
    }

    /** A host's label as a browser may show it. */
    static String shown(String label) {
        return label.startsWith("xn--")
                ? UTS46.labelToUnicode(label, new StringBuilder(), new IDNA.Info())
                        .toString()
                : label;
    }

    /** Which letters a word holds, as bits: some letters share one. */
    static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << word.charAt(i);
        }
        return letters;
    }

    /** How many letters at least have to be edited because the other word does not hold them. */
    static int foreign(int letters, int others) {
        return Math.max(Integer.bitCount(letters & ~others), Integer.bitCount(others & ~letters));
    }

    /** Edits and swaps of neighbours that turn one word into the other. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int edited = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + same);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(edited, cost[i - 2][j - 2] + 1) : edited;
    }
}
