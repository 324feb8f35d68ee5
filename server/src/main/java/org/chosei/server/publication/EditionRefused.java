package org.chosei.server.publication;

import java.util.List;
import org.chosei.core.account.Refusal;
import org.chosei.core.figures.Quarter;
import org.chosei.server.command.CommandFailure;

/** An edition is not in a state for what was asked. */
final class EditionRefused extends CommandFailure implements Refusal {
    private static final long serialVersionUID = 1;

    private final String why;
    private final String quarter;

    /** @param why last word of the text's name */
    EditionRefused(String why, String message, Quarter quarter) {
        super(message);
        this.why = why;
        this.quarter = quarter.toString();
    }

    @Override
    public String text() {
        return "publication.refused." + why;
    }

    @Override
    public List<String> values() {
        return List.of(quarter);
    }
}
