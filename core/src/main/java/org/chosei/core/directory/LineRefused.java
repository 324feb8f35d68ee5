package org.chosei.core.directory;

import java.util.List;
import org.chosei.core.account.Refusal;

/** What was given of a party cannot be taken. */
public final class LineRefused extends IllegalArgumentException implements Refusal {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final List<String> values;

    /** @param values of the text: the column, what stands there, what was wanted */
    public LineRefused(Problem problem, String message, String... values) {
        super(message);
        this.problem = problem;
        this.values = List.of(values);
    }

    /** What can be wrong. */
    public enum Problem {
        ROLE,
        LANGUAGE,
        COUNTRY,
        NETWORK,
        EMPTY,
        TEXT,
        /** The first line of a file names other columns. */
        COLUMNS,
        /** The first line names a column twice, of which one would be lost. */
        TWICE,
        /** The file's bytes are the text of no encoding that is read. */
        ENCODING,
        /** From here on nothing can be told apart, as after a quotation mark that nobody closed. */
        REST
    }

    @Override
    public String text() {
        return "directory.refused." + problem;
    }

    @Override
    public List<String> values() {
        return values;
    }
}
