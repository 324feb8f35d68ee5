package org.chosei.core.figures;

import org.jspecify.annotations.Nullable;

/**
 * A remark on a change of counting method, printed in the editions of some quarters (counting rule 22).
 *
 * @param until the last quarter whose edition carries it; null while every later one does
 */
public record CountingNote(
        String code, Quarter from, @Nullable Quarter until, String ja, String en) {

    public boolean isFor(Quarter quarter) {
        return from.compareTo(quarter) <= 0 && (until == null || quarter.compareTo(until) <= 0);
    }
}
