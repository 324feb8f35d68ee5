package org.chosei.core.report.spot;

import org.chosei.core.report.refang.Refanged;

/** A run of letters, digits, dots and hyphens where it stands in a refanged line. */
record Word(Refanged line, int start, int end, String text) {
    private static final char FIRST_LATIN = '\u00c0';
    private static final char LAST_CYRILLIC = '\u052f';

    Word(Refanged line, int start, int end) {
        this(line, start, end, line.text().substring(start, end));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether this character follows it, and another one. */
    boolean isBefore(char c) {
        return end + 1 < line.text().length() && line.text().charAt(end) == c;
    }

    /** The number behind the character that follows it, 0 where none that could be a port stands there. */
    int numberBehind() {
        return Authority.number(line.text(), end + 1);
    }

    int dots() {
        int dots = 0;
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            dots++;
        }
        return dots;
    }

    /** Letters of other alphabets too: one that looks like an ASCII letter may stand amid a name. */
    static boolean holds(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '.'
                || c == '-'
                || c == '_'
                || c >= FIRST_LATIN && c <= LAST_CYRILLIC && Character.isLetter(c);
    }
}
