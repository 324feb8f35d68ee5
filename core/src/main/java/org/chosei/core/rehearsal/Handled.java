package org.chosei.core.rehearsal;

import java.time.Instant;
import java.util.List;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.directory.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What the centre did about one incident.
 *
 * @param ground of the status; empty while undecided
 * @param asked the parties asked, in the order of time
 * @param stopped when the site was confirmed to have stopped; null: it had not
 */
public record Handled(
        PlannedIncident incident,
        Instant firstReported,
        HandlingStatus status,
        String ground,
        List<Asked> asked,
        @Nullable Instant stopped) {

    public Handled {
        asked = List.copyOf(asked);
    }

    /** One party asked at one time: the rung of the ladder from 0, each another party. */
    public record Asked(Instant at, Scope scope, int rung) {}
}
