package org.chosei.server.incident;

import java.util.List;
import java.util.OptionalLong;
import org.chosei.core.account.Permission;
import org.chosei.server.account.Caller;
import org.chosei.server.account.Needs;
import org.chosei.server.journal.Undoing;
import org.jspecify.annotations.Nullable;
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

    record Undo(@Nullable String reason) {}

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/api/v1/journal/{entry}/undo")
    DecisionsApi.Decided undo(
            @PathVariable long entry, @RequestBody(required = false) @Nullable Undo undo, Caller caller) {
        String reason = undo == null ? null : undo.reason();
        decisions.refuseSecondUndo(entry);
        for (Undoing feature : features) {
            OptionalLong undone = feature.undo(entry, reason, caller.actor());
            if (undone.isPresent()) {
                return new DecisionsApi.Decided(undone.getAsLong());
            }
        }
        throw NotFound.decision(entry);
    }
}
