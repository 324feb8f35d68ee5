package org.chosei.core.report.cue;

import java.util.Locale;

/** What stands for an address in the text that cues are looked for in: its letters are no words, but its kind tells something. */
public enum Placeholder {
    /** An IP address, {@code {address}} in the table. */
    ADDRESS('\uE000'),
    /** A URL or a name, {@code {site}}. */
    SITE('\uE001'),
    /** A URL of a program, an archive or a document to download, {@code {file}}. */
    FILE('\uE002'),
    /** A sample's hash, {@code {hash}}. */
    HASH('\uE003'),
    /** Anything else, as a mail address. */
    OTHER('※');

    private final char mark;

    Placeholder(char mark) {
        this.mark = mark;
    }

    public char mark() {
        return mark;
    }

    /** A word of the table with the marks that its names in braces stand for. */
    static String marked(String word) {
        if (word.indexOf('{') < 0) {
            return word;
        }
        String marked = word;
        for (Placeholder placeholder : values()) {
            marked = marked.replace(
                    "{" + placeholder.name().toLowerCase(Locale.ROOT) + "}", String.valueOf(placeholder.mark));
        }
        return marked;
    }
}
