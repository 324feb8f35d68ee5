package org.chosei.server.incident;

import java.util.OptionalLong;
import java.util.SortedSet;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.chosei.server.journal.Undoing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes decisions, closings and notes back: the fold runs without them over everything known by now (counting rule 11). */
@Component
class UndoingDecisions implements Undoing {
    private final DecisionStore decisions;
    private final Notes notes;
    private final Partitions partitions;
    private final Ledger ledger;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    UndoingDecisions(
            DecisionStore decisions,
            Notes notes,
            Partitions partitions,
            Ledger ledger,
            Journal journal,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.notes = notes;
        this.partitions = partitions;
        this.ledger = ledger;
        this.journal = journal;
        this.events = events;
    }

    @Override
    @Transactional
    @TriedAgain
    public OptionalLong undo(long entry, @Nullable String reason, Actor actor) {
        SortedSet<String> keys = decisions.keysOf(entry);
        if (keys.isEmpty() && !notes.isNote(entry)) {
            return OptionalLong.empty();
        }
        SortedSet<String> partition = partitions.lock(keys);
        decisions.refuseSecondUndo(entry);
        long undo = journal.appendUndo(actor, entry, null, reason);
        decisions.undo(entry, undo);
        notes.undo(entry, undo);
        ledger.refold(partition, _ -> undo, undo);
        events.publishEvent(new DecisionUndone(entry, undo));
        return OptionalLong.of(undo);
    }
}
