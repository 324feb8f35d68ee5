package org.chosei.core.report.passage;

/**
 * Puts each object of JSON that is laid out over many lines and is a record on one line, where the object began: each innermost
 * one, and what holds the two sides of an event as objects of their own. The number of lines stays, so that places stay. Text that
 * is no JSON is not changed.
 */
final class JsonObjects {
    static final int LONGEST_OBJECT = 4000;

    private final String text;
    private final StringBuilder out;

    private JsonObjects(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length());
    }

    static String onOneLine(String text) {
        return text.indexOf('{') < 0 || text.indexOf("\":") < 0 && text.indexOf("\" :") < 0
                ? text
                : new JsonObjects(text).folded();
    }

    private String folded() {
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '{' ? end(at) : -1;
            if (end < 0 && text.charAt(at) == '{') {
                end = SidedObject.end(text, at);
            }
            if (end > 0) {
                fold(at, end);
                at = end;
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }

    /** Where the object that opens here closes, if it holds no other, opens its lines with names and is not too long; else -1. */
    private int end(int open) {
        int limit = Math.min(text.length(), open + LONGEST_OBJECT);
        int name = open + 1;
        while (name < limit && Character.isWhitespace(text.charAt(name))) {
            name++;
        }
        if (name == limit || text.charAt(name) != '"') {
            return -1;
        }
        for (int i = name; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '{') {
                return -1;
            }
            if (c == '}') {
                return i + 1;
            }
        }
        return -1;
    }

    private void fold(int open, int end) {
        int lines = 0;
        boolean blank = false;
        for (int i = open; i < end; i++) {
            char c = text.charAt(i);
            lines += c == '\n' ? 1 : 0;
            if (!Character.isWhitespace(c)) {
                out.append(blank ? " " : "").append(c);
                blank = false;
            } else {
                blank = true;
            }
        }
        out.append("\n".repeat(lines));
    }
}
