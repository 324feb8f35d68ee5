package org.chosei.server.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.rehearsal.Handled;
import org.chosei.server.coordination.HandlingIncidents;
import org.chosei.server.incident.ClosingIncidents;
import org.chosei.server.incident.Closure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides what needs no notice, and closes what was confirmed to have stopped. */
@Component
class Closing {
    private final HandlingIncidents handling;
    private final ClosingIncidents closing;
    private final TransactionTemplate transaction;

    Closing(HandlingIncidents handling, ClosingIncidents closing, TransactionTemplate transaction) {
        this.handling = handling;
        this.closing = closing;
        this.transaction = transaction;
    }

    /** What happened after one instant, up to another. */
    void settle(List<Handled> handled, Instant after, Instant until, Map<Integer, UUID> known) {
        List<HandlingIncidents.Handled> notNeeded = new ArrayList<>();
        List<Closure> stopped = new ArrayList<>();
        Set<UUID> decided = new HashSet<>();
        transaction.executeWithoutResult(_ -> {
            for (Handled each : handled) {
                UUID incident = known.get(each.incident().number());
                if (incident == null) {
                    continue;
                }
                if (each.status() == HandlingStatus.NOT_NEEDED
                        && isWithin(each.firstReported(), after, until)
                        && decided.add(incident)) {
                    notNeeded.add(new HandlingIncidents.Handled(incident, each.status(), each.ground(), until, null));
                }
                if (each.stopped() != null && isWithin(each.stopped(), after, until)) {
                    stopped.add(new Closure(incident, each.stopped()));
                }
            }
            if (!stopped.isEmpty()) {
                closing.closeAll(stopped, "停止を確認した / Confirmed to have stopped", Reviewing.OPERATOR);
            }
            if (!notNeeded.isEmpty()) {
                handling.decideAll(notNeeded, Reviewing.OPERATOR);
            }
        });
    }

    private static boolean isWithin(Instant at, Instant after, Instant until) {
        return at.isAfter(after) && !at.isAfter(until);
    }
}
