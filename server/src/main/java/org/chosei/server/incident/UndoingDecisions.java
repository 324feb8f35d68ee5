package org.chosei.server.incident;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.chosei.server.journal.Undoing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes decisions, closings and notes back: the fold runs without them over everything known by now (counting rule 11). */
@Component
public class UndoingDecisions implements Undoing {
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
        return decisions.keysOf(entry).isEmpty() && !notes.isNote(entry)
                ? OptionalLong.empty()
                : OptionalLong.of(takeBack(List.of(entry), reason, actor));
    }

    /** Takes back what was decided in one act, all or none, with an entry for each. */
    @Transactional
    @TriedAgain
    public void undoAll(Collection<Long> entries, @Nullable String reason, Actor actor) {
        takeBack(entries, reason, actor);
    }

    private long takeBack(Collection<Long> entries, @Nullable String reason, Actor actor) {
        Map<Long, SortedSet<String>> keys = new LinkedHashMap<>();
        entries.forEach(entry -> keys.put(entry, decisions.keysOf(entry)));
        SortedSet<String> partition = partitions.lock(
                keys.values().stream().flatMap(SortedSet::stream).collect(Collectors.toSet()));
        Map<String, Long> undoOf = new HashMap<>();
        long last = 0;
        for (long entry : keys.keySet()) {
            decisions.refuseSecondUndo(entry);
            long by = journal.appendUndo(actor, entry, null, reason);
            decisions.undo(entry, by);
            notes.undo(entry, by);
            Objects.requireNonNull(keys.get(entry)).forEach(key -> undoOf.put(key, by));
            events.publishEvent(new DecisionUndone(entry, by));
            last = by;
        }
        long otherwise = last;
        ledger.refold(
                partition,
                matter -> matter.keys().stream()
                        .map(undoOf::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(otherwise),
                otherwise);
        return last;
    }
}
