package org.chosei.core.report.spot;

/** How far a URL's path and query go in a text: the marks that close a sentence or part the cells of a table are not theirs. */
final class UrlPath {
    private static final int LONGEST_CELL = 60;
    private static final int LONGEST_ENTITY = 6;
    private static final String ENDS_URL = "\"'<>`|^{}\\";
    private static final String TRAILING = ".,;:!?)]*'\"&";

    private UrlPath() {}

    /**
     * Where the path that begins at {@code from} ends, {@code from} where none does.
     *
     * @param start where the URL begins
     */
    static int end(String text, int from, int start) {
        if (from >= text.length() || "/?#".indexOf(text.charAt(from)) < 0) {
            return from;
        }
        boolean cell = isCell(text, start);
        int end = from;
        while (end < text.length()
                && isPath(text.charAt(end))
                && !(cell && text.charAt(end) == ',')
                && !(text.charAt(end) == ';' && partsCells(text, end))) {
            end++;
        }
        while (end > from + 1 && TRAILING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Whether it stands in a table whose cells are parted by commas. */
    private static boolean isCell(String text, int start) {
        return start == 0
                || text.charAt(start - 1) == ','
                || start > 1 && text.charAt(start - 1) == '"' && text.charAt(start - 2) == ',';
    }

    /** A semicolon belongs to a URL before a parameter, {@code ;jsessionid=1}, and at the end of an entity of HTML. */
    private static boolean partsCells(String text, int semicolon) {
        int next = semicolon + 1;
        int limit = Math.min(text.length(), next + LONGEST_CELL);
        while (next < limit && isPath(text.charAt(next)) && ";=/?&#".indexOf(text.charAt(next)) < 0) {
            next++;
        }
        int before = semicolon;
        while (before > 0
                && semicolon - before < LONGEST_ENTITY
                && Character.isLetterOrDigit(text.charAt(before - 1))) {
            before--;
        }
        boolean entity = before > 0 && "&#".indexOf(text.charAt(before - 1)) >= 0;
        return !entity && (next >= text.length() || text.charAt(next) != '=');
    }

    private static boolean isPath(char c) {
        return c > ' ' && c < 0x7f && ENDS_URL.indexOf(c) < 0;
    }
}
