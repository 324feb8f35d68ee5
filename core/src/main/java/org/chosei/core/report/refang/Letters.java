package org.chosei.core.report.refang;

/** What single characters are to somebody who looks for addresses. */
final class Letters {
    private static final int FULL_WIDTH = 0xFEE0;

    private Letters() {}

    /** The ASCII character that a full-width one stands for, a blank for every kind of blank. */
    static char fold(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - FULL_WIDTH);
        }
        if (c == '┃' || c == '║' || c == '┆' || c == '┊') {
            return '|'; // what parts the cells of a drawn table
        }
        return c == '　' || c == '\u00a0' || c == '\t' ? ' ' : c;
    }

    /** A wide bracket that defangs nothing belongs to the prose around an address; a tab parts the cells of a table. */
    static boolean staysAsWritten(char c) {
        return c == '\t' || c == '（' || c == '）' || c == '［' || c == '］' || c == '｛' || c == '｝';
    }

    static boolean isInvisible(char c) {
        return c >= '\u200b' && c <= '\u200f' || c == '\u2060' || c == '\ufeff' || c == '\u00ad';
    }

    static boolean isBlank(char c) {
        return fold(c) == ' ';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHost(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '-' || c == '_';
    }
}
