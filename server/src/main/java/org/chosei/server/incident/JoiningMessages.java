package org.chosei.server.incident;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.chosei.core.incident.Matter;
import org.chosei.core.incident.Sighting;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Entry;
import org.chosei.server.journal.Journal;
import org.springframework.stereotype.Component;

/** Joins what messages say: sightings are brought in step and their partitions folded, inside the caller's transaction. */
@Component
class JoiningMessages {
    private static final Actor RULE = Actor.rule("counting-10");

    private final Sightings sightings;
    private final Partitions partitions;
    private final Ledger ledger;
    private final Journal journal;

    JoiningMessages(Sightings sightings, Partitions partitions, Ledger ledger, Journal journal) {
        this.sightings = sightings;
        this.partitions = partitions;
        this.ledger = ledger;
        this.journal = journal;
    }

    void join(Collection<Said> said) {
        Sightings.Difference difference = sightings.difference(said);
        if (difference.keys().isEmpty()) {
            return;
        }
        SortedSet<String> keys = partitions.lock(difference.keys());
        Map<UUID, Long> entries = write(difference);
        long last = entries.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        sightings.write(difference, entries);
        ledger.refold(keys, matter -> entryOf(matter, entries, last), last);
    }

    /** One entry for each message, however many findings it has. */
    private Map<UUID, Long> write(Sightings.Difference difference) {
        List<UUID> messages = List.copyOf(difference.messages());
        long[] ids = journal.appendAll(
                messages.stream().map(message -> entry(message, difference)).toList());
        Map<UUID, Long> entries = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            entries.put(messages.get(i), ids[i]);
        }
        return entries;
    }

    private static Entry entry(UUID message, Sightings.Difference difference) {
        return Entry.of(
                RULE,
                "incident.joined",
                message,
                null,
                Map.of(
                        "sightings", facts(message, difference.added()),
                        "withdrawn", facts(message, difference.withdrawn())));
    }

    private static List<String> facts(UUID message, List<Sighting> sightings) {
        return sightings.stream()
                .filter(sighting -> sighting.message().equals(message))
                .map(sighting ->
                        sighting.key().category() + " " + sighting.key().value())
                .sorted()
                .toList();
    }

    private static long entryOf(Matter matter, Map<UUID, Long> entries, long otherwise) {
        return matter.sightings().stream()
                .map(sighting -> entries.get(sighting.message()))
                .filter(entry -> entry != null)
                .mapToLong(Long::longValue)
                .max()
                .orElse(otherwise);
    }
}
