package org.chosei.core.report.refang;

import java.util.Arrays;
import java.util.Locale;

/** A line on its way from what was written to what was meant: what of it is read, and what is written from it so far. */
final class Rewriting {
    private static final int LONGEST_AUTHORITY = 260;
    private static final int LONGEST_INDENT = 12;

    private final String line;
    private final StringBuilder out;
    private int[] source;
    private int at;

    Rewriting(String line) {
        this.line = line;
        this.out = new StringBuilder(line.length());
        this.source = new int[line.length() + 8];
    }

    boolean hasMore() {
        return at < line.length();
    }

    /** Where reading stands in the line. */
    int at() {
        return at;
    }

    int length() {
        return line.length();
    }

    /** The character as it was written. */
    char written(int place) {
        return line.charAt(place);
    }

    /** The folded character here, a blank behind the end. */
    char peek(int place) {
        return place < line.length() ? Letters.fold(line.charAt(place)) : ' ';
    }

    boolean isHostAt(int place) {
        return Letters.isHost(peek(place));
    }

    boolean startsWith(String written, int place) {
        return line.startsWith(written, place);
    }

    /** Whether this word in lower-case letters stands here, however wide and large it is written. */
    boolean matches(int place, String lowerCase) {
        if (place + lowerCase.length() > line.length()) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            if (Character.toLowerCase(peek(place + i)) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String folded(int start, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = start; i < end; i++) {
            text.append(peek(i));
        }
        return text.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** The last character of what is written so far, a blank where nothing is. */
    char last() {
        return out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
    }

    /** The last character but blanks that stand alone. */
    char lastButBlank() {
        if (!Letters.isBlank(last())) {
            return last();
        }
        return out.length() < 2 ? ' ' : out.charAt(out.length() - 2);
    }

    boolean endsWith(String word) {
        return out.length() >= word.length()
                && out.substring(out.length() - word.length()).equalsIgnoreCase(word);
    }

    boolean endsWithHostAndDot() {
        return out.length() > 1 && last() == '.' && Letters.isHost(out.charAt(out.length() - 2));
    }

    /** Whether nothing but a number of at most two digits is written so far. */
    boolean isListNumber() {
        if (out.length() > LONGEST_INDENT) {
            return false;
        }
        String text = out.toString().strip();
        return !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> Letters.isDigit((char) c));
    }

    /** Whether a scheme stands before and no path has begun. */
    boolean isInAuthority() {
        for (int i = out.length() - 1; i > 1 && i > out.length() - LONGEST_AUTHORITY; i--) {
            char c = out.charAt(i);
            if (c == ' ' || c == '/') {
                return c == '/' && out.charAt(i - 1) == '/';
            }
        }
        return false;
    }

    /** Takes the next character over, folded where it may be. */
    void copy() {
        char c = line.charAt(at);
        write(Letters.staysAsWritten(c) ? c : Letters.fold(c), at++);
    }

    /** Leaves so many characters out. */
    boolean skip(int characters) {
        at += characters;
        return true;
    }

    /** Writes what the characters up to {@code after} mean. */
    boolean replace(String meaning, int after) {
        for (int i = 0; i < meaning.length(); i++) {
            write(meaning.charAt(i), at);
        }
        at = after;
        return true;
    }

    /** The same; blanks around it go where characters of a host stand on both sides. */
    boolean replaceSpaced(String meaning, int after) {
        int next = after;
        while (next < line.length() && next < after + 2 && line.charAt(next) == ' ') {
            next++;
        }
        boolean joins = isHostAt(next);
        if (joins && !meaning.equals(":")) {
            for (int i = 0; i < 2 && last() == ' '; i++) {
                out.setLength(out.length() - 1);
            }
        }
        return replace(meaning, joins ? next : after);
    }

    Refanged done() {
        return new Refanged(out.toString(), line, Arrays.copyOf(source, out.length()));
    }

    private void write(char c, int from) {
        if (out.length() == source.length) {
            source = Arrays.copyOf(source, source.length * 2);
        }
        source[out.length()] = from;
        out.append(c);
    }
}
