package org.chosei.server.incident;

import java.util.List;
import java.util.OptionalLong;
import org.chosei.core.account.Permission;
import org.chosei.server.account.Caller;
import org.chosei.server.account.Needs;
import org.chosei.server.journal.Undoing;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/journal/ENTRY/undo}: takes a decision back, whichever feature it is of. */
@RestController
class JournalApi {
    private final List<Undoing> features;
    private final DecisionStore decisions;

    JournalApi(List<Undoing> features, DecisionStore decisions) {
        this.features = features;
        this.decisions = decisions;
    }

    record Undo(String reason) {
        Undo {
            NotUnderstood.withoutReason(reason);
        }
    }

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/api/v1/journal/{entry}/undo")
    DecisionsApi.Decided undo(@PathVariable long entry, @RequestBody Undo undo, Caller caller) {
        decisions.refuseSecondUndo(entry);
        for (Undoing feature : features) {
            OptionalLong undone = feature.undo(entry, undo.reason(), caller.actor());
            if (undone.isPresent()) {
                return new DecisionsApi.Decided(undone.getAsLong());
            }
        }
        throw NotFound.decision(entry);
    }
}
