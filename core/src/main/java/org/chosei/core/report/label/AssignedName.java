package org.chosei.core.report.label;

/** The name that a record gives the value behind it, {@code dst_addr=192.0.2.1 | dst_prt=23}: of several on a line each names its own. */
public final class AssignedName {
    private static final int LONGEST = 32;

    private AssignedName() {}

    /** What the name means that stands before this place with a sign of equality; UNKNOWN where none does. */
    public static Meaning before(String text, int place) {
        int end = place;
        while (end > 0 && "\"' ".indexOf(text.charAt(end - 1)) >= 0 && place - end < 3) {
            end--;
        }
        if (end == 0 || text.charAt(end - 1) != '=') {
            return Meaning.UNKNOWN;
        }
        end--;
        int start = end;
        while (start > 0 && end - start < LONGEST && isName(text.charAt(start - 1))) {
            start--;
        }
        return Labels.shipped().meaning(text.substring(start, end).replace('.', ' '));
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
}
