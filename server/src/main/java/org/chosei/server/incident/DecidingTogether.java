package org.chosei.server.incident;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chosei.core.incident.Decision;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Entry;
import org.chosei.server.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same decision about several incidents in one act, all or none, each with an entry of its own. Those that are so already are
 * left alone; the answer holds the entries of the others.
 */
@Component
@Transactional
@TriedAgain
public class DecidingTogether {
    private final Subjects subjects;
    private final DecisionStore decisions;
    private final ClosingIncidents closing;
    private final Ledger ledger;
    private final Journal journal;

    DecidingTogether(
            Subjects subjects, DecisionStore decisions, ClosingIncidents closing, Ledger ledger, Journal journal) {
        this.subjects = subjects;
        this.decisions = decisions;
        this.closing = closing;
        this.ledger = ledger;
        this.journal = journal;
    }

    /**
     * What became of incidents whose category was to change.
     *
     * @param entries of those that have it now
     * @param meanwhile left alone, since somebody else gave them a category that whoever decides had not seen
     */
    public record Recategorised(List<Long> entries, List<UUID> meanwhile) {}

    /** @param shown the category of each that whoever decides was shown */
    public Recategorised recategorise(Map<UUID, Category> shown, Category category, String reason, Actor actor) {
        List<Subjects.Subject> others = open(shown.keySet(), one -> category(one) != category);
        List<Long> entries = decide(
                others.stream()
                        .filter(one -> category(one) == shown.get(one.incident()))
                        .toList(),
                one -> Entry.of(
                        actor,
                        "incident.recategorised",
                        one.incident(),
                        reason,
                        Map.of("from", category(one), "category", category)),
                (one, entry) -> new Decision.Recategorised(entry, one.anchor(), category));
        return new Recategorised(
                entries,
                others.stream()
                        .filter(one -> category(one) != shown.get(one.incident()))
                        .map(Subjects.Subject::incident)
                        .toList());
    }

    /** @param owner a user's id, or null for nobody */
    public List<Long> assign(Collection<UUID> incidents, @Nullable String owner, Actor actor) {
        return decide(
                open(incidents, one -> !Objects.equals(one.matter().owner(), owner)),
                one -> Entry.of(
                        actor,
                        "incident.assigned",
                        one.incident(),
                        null,
                        owner == null ? Map.of() : Map.of("owner", owner)),
                (one, entry) -> new Decision.Assigned(entry, one.anchor(), owner));
    }

    /** @param closures the first for each incident counts */
    public List<Long> close(List<Closure> closures, String reason, Actor actor) {
        Map<UUID, Closure> byIncident = new LinkedHashMap<>();
        closures.forEach(one -> byIncident.putIfAbsent(one.incident(), one));
        List<Closure> open = open(byIncident.keySet(), one -> one.matter().status() != Status.CLOSED).stream()
                .map(one -> Objects.requireNonNull(byIncident.get(one.incident())))
                .toList();
        return toList(closing.closeAll(open, reason, actor));
    }

    private List<Subjects.Subject> open(Collection<UUID> incidents, Predicate<Subjects.Subject> concerned) {
        List<UUID> each = incidents.stream().distinct().toList();
        return subjects.open(each).stream().filter(concerned).toList();
    }

    private static Category category(Subjects.Subject one) {
        return one.matter().key().category();
    }

    private List<Long> decide(
            List<Subjects.Subject> opened,
            Function<Subjects.Subject, Entry> entry,
            BiFunction<Subjects.Subject, Long, Decision> decision) {
        if (opened.isEmpty()) {
            return List.of();
        }
        long[] entries = journal.appendAll(opened.stream().map(entry).toList());
        for (int i = 0; i < entries.length; i++) {
            Subjects.Subject one = opened.get(i);
            decisions.add(decision.apply(one, entries[i]), one.matter().keys());
        }
        ledger.refold(opened.getFirst().keys(), Subjects.entryOf(opened, entries), entries[0]);
        return toList(entries);
    }

    private static List<Long> toList(long[] entries) {
        return Arrays.stream(entries).boxed().toList();
    }
}
