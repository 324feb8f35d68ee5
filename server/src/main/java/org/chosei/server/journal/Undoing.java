package org.chosei.server.journal;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Takes back the decisions of one feature; what the caller names is only an entry, so each feature is asked in turn. */
public interface Undoing {

    /**
     * Appends the entry that takes another back, and brings the feature's own state in step.
     *
     * @return the new entry; empty when the entry is none of this feature's
     */
    OptionalLong undo(long entry, @Nullable String reason, Actor actor);
}
