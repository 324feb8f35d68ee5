package org.chosei.core.report.words;

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
    private static final int MOST_OF_A_CLASS = 6;

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
        return Piece.either(pieces);
    }

    private Piece sequence() {
        List<Piece> pieces = new ArrayList<>();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            pieces.add(quantified(atom()));
        }
        return Piece.inARow(pieces);
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
        return Piece.of(String.valueOf(Words.lower(c)));
    }

    /** A class of letters; only one that lists a few tells anything. */
    private Piece letters() {
        int from = at;
        Set<String> listed = new LinkedHashSet<>();
        while (at == from || regex.charAt(at) != ']') {
            if (regex.charAt(at) == '[') {
                throw new IllegalArgumentException("Pattern '%s' has a class in a class at %d".formatted(regex, at));
            }
            listed.add(String.valueOf(Words.lower(regex.charAt(at))));
            at += regex.charAt(at) == '\\' ? 2 : 1;
        }
        String written = regex.substring(from, at++);
        boolean plain = written.indexOf('\\') < 0
                && written.indexOf('-') < 0
                && written.charAt(0) != '^'
                && written.indexOf("&&") < 0;
        return plain && listed.size() <= MOST_OF_A_CLASS ? new Piece(listed, null) : Piece.ANYTHING;
    }

    private Piece quantified(Piece piece) {
        Piece repeated = piece;
        if (skip("?")) {
            repeated = piece.repeated(0, 1);
        } else if (skip("*")) {
            repeated = piece.repeated(0, Piece.MOST);
        } else if (skip("+")) {
            repeated = piece.repeated(1, Piece.MOST);
        } else if (skip("{")) {
            int end = regex.indexOf('}', at);
            String[] bounds = regex.substring(at, end).split(",", 2);
            at = end + 1;
            int least = Integer.parseInt(bounds[0]);
            repeated = piece.repeated(least, bounds.length == 1 ? least : Piece.MOST);
        } else {
            return piece;
        }
        // as few as will do, or as many for good: the same texts
        at += regex.startsWith("?", at) || regex.startsWith("+", at) ? 1 : 0;
        return repeated;
    }

    private boolean skip(String sign) {
        boolean stands = regex.startsWith(sign, at);
        at += stands ? sign.length() : 0;
        return stands;
    }
}
