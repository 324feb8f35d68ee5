package org.chosei.core.incident;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chosei.core.report.Key;
import org.jspecify.annotations.Nullable;

/**
 * One incident as the fold finds it, before storage gives it an id.
 *
 * @param key its category and main key
 * @param keys the values of all its keys, the main one among them
 * @param sightings in the order of time, at least one
 * @param closedAt when it was closed, null unless its status is that
 * @param stoppedAt when its site was found to have stopped, where that is what closed it (rule 17)
 * @param brand code of the imitated brand (rule 14), null when unknown or not phishing
 * @param recurrenceOf the first sighting of the incident that ran under the same key before
 * @param parts what a closing of it has to name
 */
public record Matter(
        Key key,
        SortedSet<String> keys,
        String subtype,
        List<Sighting> sightings,
        Status status,
        @Nullable Instant closedAt,
        @Nullable Instant stoppedAt,
        @Nullable String brand,
        @Nullable String owner,
        @Nullable UUID recurrenceOf,
        List<Part> parts) {

    /**
     * What took sightings in by itself before a decision joined it to others.
     *
     * @param apart the split that made it; null for what has the key
     */
    public record Part(Key key, @Nullable Long apart) {}

    public Matter {
        keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
        sightings = List.copyOf(sightings);
        parts = List.copyOf(parts);
    }

    public Sighting first() {
        return sightings.getFirst();
    }

    public Sighting last() {
        return sightings.getLast();
    }

    /** The month that it counts in is this one's (counting rule 6); null while no report speaks of it. */
    public @Nullable Instant firstReportedAt() {
        return sightings.stream()
                .filter(Sighting::counts)
                .map(Sighting::at)
                .findFirst()
                .orElse(null);
    }

    /** The distinct ports that rule 13 counts. */
    public SortedSet<String> ports() {
        return sightings.stream().flatMap(s -> s.ports().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
