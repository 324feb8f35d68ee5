package org.chosei.server.desk;

import java.io.Serializable;
import java.util.List;

/**
 * What was just done, told at the end of the key bar until the next act.
 *
 * @param entries the journal entries that can be undone together, empty where there is no way back
 */
public record Done(String text, List<Long> entries) implements Serializable {
    /** The flash attribute's name. */
    static final String NAME = "done";

    public Done {
        entries = List.copyOf(entries);
    }
}
