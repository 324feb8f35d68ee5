package org.chosei.core.figures;

/** A remark on a change of counting method, printed in the editions of some quarters (counting rule 22). */
public record CountingNote(String code, Quarter from, Quarter until, String ja, String en) {

    public boolean isFor(Quarter quarter) {
        return from.compareTo(quarter) <= 0 && quarter.compareTo(until) <= 0;
    }
}
