package org.chosei.server.figures;

import org.chosei.core.figures.HistoryFile;
import org.chosei.server.command.CommandFailure;
import org.springframework.stereotype.Component;

/** Takes in what was counted and printed before the product's time (rule 21). */
@Component
public class HistoryImport {
    private final History history;
    private final ImportedEditions editions;

    HistoryImport(History history, ImportedEditions editions) {
        this.history = history;
        this.editions = editions;
    }

    /** Monthly figures as CSV: the good lines are taken, the answer says which were not. */
    public HistoryFile months(String source, String csv) {
        try {
            return history.take(source, csv.lines().toList());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("'%s' is no history: %s".formatted(source, e.getMessage()), e);
        }
    }

    /**
     * An edition in the shape of report.json.
     *
     * @return false when it was here already
     */
    public boolean edition(String source, String reportJson) {
        return editions.take(source, reportJson);
    }
}
