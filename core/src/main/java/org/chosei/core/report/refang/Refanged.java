package org.chosei.core.report.refang;

import java.util.Arrays;

/**
 * A line with its defanging undone and its full-width letters folded.
 *
 * @param source for each character of {@code text} where it stood in {@code original}
 */
public record Refanged(String text, String original, int[] source) {

    /** What was written where {@code text} holds this span. */
    public String originalOf(int start, int end) {
        int from = start < source.length ? source[start] : original.length();
        int to = end < source.length ? source[end] : original.length();
        return original.substring(from, Math.max(from, to)).strip();
    }

    /** Whether this span was written defanged. */
    public boolean isDefanged(int start, int end) {
        return !originalOf(start, end).equals(text.substring(start, end));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Refanged that && text.equals(that.text) && original.equals(that.original);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + original.hashCode();
    }

    @Override
    public String toString() {
        return "Refanged[" + text + " from " + original + ", " + Arrays.hashCode(source) + "]";
    }
}
