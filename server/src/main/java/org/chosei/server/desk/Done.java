package org.chosei.server.desk;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What was just done, told at the end of the key bar until the next act.
 *
 * @param entry the journal entry that can be undone, null where there is no way back
 */
public record Done(String text, @Nullable Long entry) implements Serializable {
    /** The flash attribute's name. */
    static final String NAME = "done";
}
