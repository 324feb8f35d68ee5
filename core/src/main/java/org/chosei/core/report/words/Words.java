package org.chosei.core.report.words;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;

/**
 * Words that are looked for in a text at once. Letters of ASCII are equal in either case; the words are given in lower case. A word
 * is compared only where its first two letters stand, so that most of a text is passed over; plain loops, because every sentence
 * is asked for many lists.
 */
public final class Words {
    private static final int PLACES = 1 << 10;
    /** Stands behind a text's last letter; no word holds it. */
    private static final char NOTHING = 0;

    /** The words by their first two letters. */
    private final String[][] byBeginning = new String[PLACES][];
    /** Words of one letter. */
    private final BitSet letters = new BitSet();

    private final boolean hasLetters;

    public Words(Collection<String> words) {
        for (String word : words) {
            if (word.length() < 2) {
                word.chars().forEach(letters::set);
                continue;
            }
            int place = place(word.charAt(0), word.charAt(1));
            String[] others = byBeginning[place] == null ? new String[0] : byBeginning[place];
            byBeginning[place] = Arrays.copyOf(others, others.length + 1);
            byBeginning[place][others.length] = word;
        }
        hasLetters = !letters.isEmpty();
    }

    public static Words of(String... words) {
        return new Words(Arrays.asList(words));
    }

    /** Whether one of them stands in the text. */
    public boolean standIn(String text) {
        return lastIn(text) >= 0;
    }

    /** Where the last of them begins, -1 where none stands in the text. */
    public int lastIn(String text) {
        char next = NOTHING;
        for (int at = text.length() - 1; at >= 0; at--) {
            char first = lower(text.charAt(at));
            if (beginAt(first, next, text, at)) {
                return at;
            }
            next = first;
        }
        return -1;
    }

    private boolean beginAt(char first, char next, String text, int at) {
        String[] words = byBeginning[place(first, next)];
        return words != null && beginAt(words, text, at) || hasLetters && letters.get(first);
    }

    private static boolean beginAt(String[] words, String text, int at) {
        for (String word : words) {
            if (stands(word, text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(String word, String text, int at) {
        if (at + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lower(text.charAt(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }

    private static int place(char first, char second) {
        return first * 31 + second & PLACES - 1;
    }
}
