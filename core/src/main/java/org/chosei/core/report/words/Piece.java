package org.chosei.core.report.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of a regular expression can match, in lower case.
 *
 * @param texts all texts, null where they are many
 * @param needed of these one stands in each, null where none is known
 */
record Piece(@Nullable Set<String> texts, @Nullable Set<String> needed) {
    static final Piece ANYTHING = new Piece(null, null);
    static final Piece EMPTY = new Piece(Set.of(""), null);
    /** More alternatives than these are not written out. */
    static final int MOST = 120;

    /** What a word of eight Latin letters says. */
    private static final int ENOUGH = 16;

    static Piece of(String text) {
        return new Piece(Set.of(text), null);
    }

    /** The words of which one stands in all that matches, null where there are none. */
    @Nullable
    Set<String> best() {
        return better(texts, needed);
    }

    Piece repeated(int least, int most) {
        if (least == 1 && most == 1) {
            return this;
        }
        if (least > 0) {
            return new Piece(null, best());
        }
        return most == 1 && texts != null ? new Piece(union(texts, Set.of("")), null) : ANYTHING;
    }

    /** What any one of several alternatives can match. */
    static Piece either(List<Piece> pieces) {
        Set<String> texts = new LinkedHashSet<>();
        Set<String> needed = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            texts = union(texts, piece.texts());
            needed = union(needed, piece.best());
        }
        return new Piece(texts == null || texts.size() > MOST ? null : texts, needed);
    }

    /** What several pieces match one behind the other: texts that are known are joined as far as they go. */
    static Piece inARow(List<Piece> pieces) {
        Set<String> run = Set.of("");
        Set<String> needed = null;
        boolean whole = true;
        for (Piece piece : pieces) {
            Set<String> joined = joined(run, piece.texts());
            if (joined != null) {
                run = joined;
            } else {
                whole = false;
                needed = better(better(needed, run), piece.best());
                run = piece.texts() == null ? Set.of("") : piece.texts();
            }
        }
        return whole ? new Piece(run, null) : new Piece(null, better(needed, run));
    }

    private static @Nullable Set<String> union(@Nullable Set<String> one, @Nullable Set<String> other) {
        if (one == null || other == null) {
            return null;
        }
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static @Nullable Set<String> joined(Set<String> run, @Nullable Set<String> next) {
        if (next == null || run.size() * next.size() > MOST) {
            return null;
        }
        Set<String> joined = new LinkedHashSet<>();
        run.forEach(begun -> next.forEach(end -> joined.add(begun + end)));
        return joined;
    }

    private static @Nullable Set<String> better(@Nullable Set<String> one, @Nullable Set<String> other) {
        int first = worth(one);
        int second = worth(other);
        boolean fewer = first == second && one != null && other != null && other.size() < one.size();
        Set<String> best = second > first || fewer ? other : one;
        return worth(best) > 0 ? best : null;
    }

    /** How much its least telling word says. */
    private static int worth(@Nullable Set<String> words) {
        return words == null
                ? 0
                : words.stream()
                        .mapToInt(word -> word.chars().map(Piece::worth).sum())
                        .map(worth -> Math.min(worth, ENOUGH))
                        .min()
                        .orElse(0);
    }

    /** A sign that stands for a word is rarer than a letter. */
    private static int worth(int letter) {
        return letter < 0x80 ? 2 : Character.isIdeographic(letter) || letter >= 0x30a0 && letter < 0x3100 ? 5 : 3;
    }
}
