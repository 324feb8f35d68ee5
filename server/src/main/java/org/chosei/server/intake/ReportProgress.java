package org.chosei.server.intake;

import java.util.UUID;

/** How far a report has come; told by the features that know, to the reporter alone. */
public interface ReportProgress {

    /** The stages in their order; what a reporter may learn of ours, nothing of anyone else's. */
    enum Stage {
        /** Kept; nobody has looked at it yet. */
        RECEIVED,
        /** A person has looked at it. */
        CHECKED,
        /** A party was asked to act. */
        COORDINATING,
        /** Every incident that it speaks of is closed. */
        CLOSED
    }

    Stage of(UUID message);
}
