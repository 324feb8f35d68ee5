package org.chosei.core.report.cue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a regular expression for the words that a text must hold to match it: of every alternative one, the most telling. Knows
 * the writing that the rules use and refuses any other.
 */
final class NeededWords {
    private static final int MOST = 120;
    private static final int MOST_OF_A_CLASS = 6;
    /** What a word of eight Latin letters says. */
    private static final int ENOUGH = 16;

    private static final Set<String> NOTHING = Set.of("");

    /**
     * What a piece of the expression can match.
     *
     * @param texts all texts, null where they are many
     * @param needed of these one stands in each, null where none is known
     */
    private record Piece(
            @Nullable Set<String> texts, @Nullable Set<String> needed) {
        private static final Piece ANYTHING = new Piece(null, null);
        private static final Piece EMPTY = new Piece(NOTHING, null);

        private @Nullable Set<String> best() {
            return better(texts, needed);
        }

        private Piece repeated(int least, int most) {
            if (least == 1 && most == 1) {
                return this;
            }
            if (least > 0) {
                return new Piece(null, best());
            }
            return most == 1 && texts != null ? new Piece(union(texts, NOTHING), null) : ANYTHING;
        }
    }

    private final String regex;
    private int at;
    private boolean leads = true;
    private int depth;

    private final @Nullable Set<String> all;

    private NeededWords(String regex) {
        this.regex = regex;
        this.all = alternatives().best();
        if (at < regex.length()) {
            throw new IllegalArgumentException("Pattern '%s' closes a group that it does not open".formatted(regex));
        }
    }

    static NeededWords of(String regex) {
        return new NeededWords(regex);
    }

    /** One of these stands in whatever matches, in lower case; null where there are none. */
    @Nullable
    Set<String> all() {
        return all;
    }

    /** Whether it can match at the beginning only. */
    boolean leads() {
        return leads;
    }

    private Piece alternatives() {
        List<Piece> pieces = new ArrayList<>();
        do {
            if (depth == 0) {
                leads &= regex.startsWith("^", at);
            }
            pieces.add(sequence());
        } while (skip("|"));
        Set<String> texts = new LinkedHashSet<>();
        Set<String> needed = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            texts = union(texts, piece.texts());
            needed = union(needed, piece.best());
        }
        return new Piece(texts == null || texts.size() > MOST ? null : texts, needed);
    }

    private Piece sequence() {
        Set<String> run = NOTHING;
        Set<String> needed = null;
        boolean whole = true;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            Piece piece = quantified(atom());
            Set<String> joined = joined(run, piece.texts());
            if (joined != null) {
                run = joined;
            } else {
                whole = false;
                needed = better(better(needed, run), piece.best());
                run = piece.texts() == null ? NOTHING : piece.texts();
            }
        }
        return whole ? new Piece(run, null) : new Piece(null, better(needed, run));
    }

    private Piece atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> letters();
            case '\\' -> escaped();
            case '.' -> Piece.ANYTHING;
            case '^', '$' -> Piece.EMPTY;
            default -> letter(c);
        };
    }

    private Piece group() {
        boolean looks = skip("?=") || skip("?!") || skip("?<=") || skip("?<!");
        if (skip("?i)")) {
            return Piece.EMPTY;
        }
        if (!looks && !skip("?:") && regex.startsWith("?", at)) {
            throw new IllegalArgumentException("Pattern '%s' has an unknown group at %d".formatted(regex, at));
        }
        depth++;
        Piece within = alternatives();
        depth--;
        at++;
        return looks ? Piece.EMPTY : within;
    }

    private Piece escaped() {
        char c = regex.charAt(at++);
        if (c == 'b') {
            return Piece.EMPTY;
        }
        boolean many = "swdSWD".indexOf(c) >= 0;
        if (!many && Character.isLetterOrDigit(c) && c != 't' && c != 'n') {
            throw new IllegalArgumentException("Pattern '%s' has an unknown escape at %d".formatted(regex, at));
        }
        char meant = c == 't' ? '\t' : c == 'n' ? '\n' : c;
        return many ? Piece.ANYTHING : letter(meant);
    }

    private Piece letter(char c) {
        if (Character.isSurrogate(c)) {
            throw new IllegalArgumentException("Pattern '%s' has a sign of two characters at %d".formatted(regex, at));
        }
        return new Piece(Set.of(String.valueOf(Words.lower(c))), null);
    }

    /** A class of letters; only one that lists a few tells anything. */
    private Piece letters() {
        int from = at;
        Set<String> listed = new LinkedHashSet<>();
        while (at == from || regex.charAt(at) != ']') {
            listed.add(String.valueOf(Words.lower(regex.charAt(at))));
            at += regex.charAt(at) == '\\' ? 2 : 1;
        }
        String written = regex.substring(from, at++);
        boolean plain = written.indexOf('\\') < 0
                && written.indexOf('-') < 0
                && written.indexOf('[') < 0
                && written.charAt(0) != '^'
                && written.indexOf("&&") < 0;
        return plain && listed.size() <= MOST_OF_A_CLASS ? new Piece(listed, null) : Piece.ANYTHING;
    }

    private Piece quantified(Piece piece) {
        Piece repeated = piece;
        if (skip("?")) {
            repeated = piece.repeated(0, 1);
        } else if (skip("*")) {
            repeated = piece.repeated(0, MOST);
        } else if (skip("+")) {
            repeated = piece.repeated(1, MOST);
        } else if (skip("{")) {
            int end = regex.indexOf('}', at);
            String[] bounds = regex.substring(at, end).split(",", 2);
            at = end + 1;
            int least = Integer.parseInt(bounds[0]);
            repeated = piece.repeated(least, bounds.length == 1 ? least : MOST);
        } else {
            return piece;
        }
        at += regex.startsWith("?", at) || regex.startsWith("+", at)
                ? 1
                : 0; // as few, or as many for good: the same texts
        return repeated;
    }

    private boolean skip(String sign) {
        boolean stands = regex.startsWith(sign, at);
        at += stands ? sign.length() : 0;
        return stands;
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
                        .mapToInt(word -> word.chars().map(NeededWords::worth).sum())
                        .map(worth -> Math.min(worth, ENOUGH))
                        .min()
                        .orElse(0);
    }

    /** A sign that stands for a word is rarer than a letter. */
    private static int worth(int letter) {
        return letter < 0x80 ? 2 : Character.isIdeographic(letter) || letter >= 0x30a0 && letter < 0x3100 ? 5 : 3;
    }
}
