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

    UndoingDecisions(DecisionStore decisions, Notes notes, Partitions partitions, Ledger ledger, Journal journal) {
        this.decisions = decisions;
        this.notes = notes;
        this.partitions = partitions;
        this.ledger = ledger;
        this.journal = journal;
    }

    @Override
    @Transactional
    @TriedAgain
    public OptionalLong undo(long entry, @Nullable String reason, Actor actor) {
        return isOurs(entry) ? OptionalLong.of(takeBack(List.of(entry), reason, actor)) : OptionalLong.empty();
    }

    /** Takes back what was decided in one act, all or none, with an entry for each. */
    @Transactional
    @TriedAgain
    public void undoAll(Collection<Long> entries, @Nullable String reason, Actor actor) {
        entries.forEach(this::refuseOthers);
        takeBack(entries, reason, actor);
    }

    private boolean isOurs(long entry) {
        return !decisions.keysOf(entry).isEmpty() || notes.isNote(entry);
    }

    private void refuseOthers(long entry) {
        if (!isOurs(entry)) {
            throw Refused.because(
                    "Journal entry %d is no decision about incidents, and nothing was undone: undo it by itself",
                    "記録%dはインシデントについての判断ではないため、まとめて元に戻せません。1件ずつ元に戻してください。", entry);
        }
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
