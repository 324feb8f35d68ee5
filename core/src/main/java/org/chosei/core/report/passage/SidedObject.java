package org.chosei.core.report.passage;

import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Meaning;

/**
 * An object of JSON that tells one event by objects for its sides, {@code {"src": {"ip": …}, "dst": {"ip": …, "port": 23}}}. One that
 * holds a list of objects, or a side twice, tells several events; one with a URL tells of a site.
 */
final class SidedObject {
    /** Deeper nesting is no event's record, and would be looked through once for each level. */
    private static final int DEEPEST = 3;

    private static final int LONGEST_NAME = 40;

    private final String text;
    private final int open;
    private int sources;
    private int targets;

    private SidedObject(String text, int open) {
        this.text = text;
        this.open = open;
    }

    /** Where the object that opens here closes, if it is such a one; else -1. */
    static int end(String text, int open) {
        return new SidedObject(text, open).end();
    }

    private int end() {
        int limit = Math.min(text.length(), open + JsonObjects.LONGEST_OBJECT);
        int depth = 0;
        for (int i = open; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
                if (depth > DEEPEST || i > open && !isNamed(i)) {
                    return -1;
                }
            } else if (c == '}') {
                depth--;
                if (depth == 0) {
                    return sources == 1 && targets <= 1 || sources == 0 && targets == 1 ? i + 1 : -1;
                }
            } else if (c == ':' && text.startsWith("://", i)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether an object's name stands before this brace; counts the sides. */
    private boolean isNamed(int brace) {
        int end = before(brace, ":");
        if (end < 0) {
            return false;
        }
        int quote = before(end, "\"");
        int start = quote < 0 ? -1 : text.lastIndexOf('"', quote - 1);
        if (start <= open || quote - start > LONGEST_NAME) {
            return false;
        }
        Meaning meaning = Labels.shipped().meaning(text.substring(start + 1, quote));
        sources += meaning == Meaning.SOURCE ? 1 : 0;
        targets += meaning == Meaning.TARGET ? 1 : 0;
        return true;
    }

    /** Where this sign stands before a place, over blanks only; -1 where another does. */
    private int before(int place, String sign) {
        int at = place - 1;
        while (at > open && place - at < LONGEST_NAME && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return text.startsWith(sign, at) ? at : -1;
    }
}
