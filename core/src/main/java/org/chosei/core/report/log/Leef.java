package org.chosei.core.report.log;

/** A line of IBM's Log Event Extended Format, whose version 2 names the sign that parts its fields: {@code LEEF:2.0|Vendor|Product|1.0|id|^|src=…^dst=…}. */
final class Leef {
    private static final String HEAD = "LEEF:2.0|";
    private static final int FIELDS = 5;
    private static final int LONGEST_HEX = 4;

    private Leef() {}

    /** The line with tabs between its fields, as version 1 has them; any other line as it is. */
    static String tabbed(String line) {
        int head = line.indexOf(HEAD);
        int start = head;
        for (int i = 0; i < FIELDS && start >= 0; i++) {
            start = line.indexOf('|', start + 1);
        }
        int end = start < 0 ? -1 : line.indexOf('|', start + 1);
        char sign = end < 0 ? '\t' : sign(line.substring(start + 1, end));
        return sign == '\t' || Character.isLetterOrDigit(sign) || sign == '=' || sign == '.'
                ? line
                : line.substring(0, end) + line.substring(end).replace(sign, '\t');
    }

    /** A sign itself or its number, {@code xa6}, {@code 0x5E}; a tab where it is neither. */
    private static char sign(String written) {
        if (written.length() == 1) {
            return written.charAt(0);
        }
        String hex = written.substring(written.indexOf('x') + 1);
        boolean number = written.indexOf('x') >= 0
                && !hex.isEmpty()
                && hex.length() <= LONGEST_HEX
                && hex.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return number ? (char) Integer.parseInt(hex, 16) : '\t';
    }
}
