package org.chosei.core.report.brand;

import java.util.List;

/** Which pairs of neighbouring characters a text may hold, so that most of a long list of names need not be looked for in it. */
final class Sieve {
    private static final int SIZE = 2048;

    private final long[] pairs = new long[SIZE / Long.SIZE];

    static Sieve of(List<? extends CharSequence> texts) {
        Sieve sieve = new Sieve();
        texts.forEach(sieve::add);
        return sieve;
    }

    private void add(CharSequence text) {
        for (int i = 1; i < text.length(); i++) {
            int pair = pair(text.charAt(i - 1), text.charAt(i));
            pairs[pair / Long.SIZE] |= 1L << pair;
        }
    }

    /** False only where the word is surely in none of the texts. */
    boolean mayHold(String word) {
        int last = word.length() - 1;
        return last < 1 || has(word.charAt(0), word.charAt(1)) && has(word.charAt(last - 1), word.charAt(last));
    }

    private boolean has(char one, char next) {
        int pair = pair(one, next);
        return (pairs[pair / Long.SIZE] & 1L << pair) != 0;
    }

    private static int pair(char one, char next) {
        return (one * 31 + next) * 0x9E3779B1 >>> Integer.SIZE - 11;
    }
}
