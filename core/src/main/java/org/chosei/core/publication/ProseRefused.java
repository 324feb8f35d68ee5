package org.chosei.core.publication;

import java.util.List;
import java.util.stream.Stream;
import org.chosei.core.account.Refusal;

/** A text cannot be printed; the message names the place, what stands there and what was wanted. */
public final class ProseRefused extends RuntimeException implements Refusal {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final List<String> values;

    /** @param stands what stands there, and further what fills the text */
    ProseRefused(String text, int line, int column, Problem problem, String what, String... stands) {
        super("%s, line %d, column %d: %s".formatted(text, line, column, what));
        this.problem = problem;
        this.values = Stream.concat(Stream.of(text, String.valueOf(line), String.valueOf(column)), Stream.of(stands))
                .toList();
    }

    /** What can be wrong with a text. */
    enum Problem {
        /** A control character or a code that is no character. */
        SIGN,
        /** A passage that has no place in the document. */
        PLACE,
        /** Words before the first passage, which are printed nowhere. */
        BEFORE,
        /** A field that names no figure. */
        FIELD,
        /** A number that could disagree with the tables. */
        NUMBER,
        /** An address that a reader could follow. */
        ADDRESS,
        /** Braces that enclose no field. */
        BRACES,
        /** A figure without its last line. */
        UNCLOSED,
        /** A figure of no known kind, or without a title. */
        KIND,
        /** A figure with nothing to draw. */
        EMPTY,
        /** A line of a structure that is no arrow. */
        ARROW,
        /** A line of a course over weeks that is no label with its counts. */
        WEEK
    }

    @Override
    public String text() {
        return "publication.refused." + problem;
    }

    @Override
    public List<String> values() {
        return values;
    }
}
