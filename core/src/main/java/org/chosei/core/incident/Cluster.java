package org.chosei.core.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chosei.core.report.Key;
import org.jspecify.annotations.Nullable;

/**
 * Groups that are one incident.
 *
 * @param main the group that gives it category and main key
 */
record Cluster(Group main, List<Group> groups) {

    static Cluster of(Group alone) {
        return new Cluster(alone, List.of(alone));
    }

    Sighting first() {
        return groups.stream().map(Group::first).min(Comparator.naturalOrder()).orElseThrow();
    }

    Sighting last() {
        return groups.stream().map(Group::last).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The keys whose later sightings come here; what a split put apart has none. */
    Set<Key> keys() {
        Set<Key> keys = new TreeSet<>();
        for (Group group : groups) {
            if (group.apart == null) {
                keys.add(group.origin);
                keys.add(group.key());
            }
        }
        return keys;
    }

    /** Counting rule 10 for one that starts at that time, with the window of a category. */
    boolean takes(Instant start, Window window) {
        Instant last = last().at();
        return !last.isBefore(start) || window.joins(last, closedAt(start), start);
    }

    /** When it was closed, if it was by that time and was not seen again. */
    @Nullable
    Instant closedAt(Instant until) {
        return closings()
                .map(Closing::at)
                .filter(at -> !at.isAfter(until))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When the last of its sites was found to have stopped, if that of its main key was and none was seen again (counting rule 17). */
    @Nullable
    Instant stoppedAt() {
        return lastStop(closings()) == null ? null : lastStop(afterLast(groups.stream()));
    }

    @Nullable
    private static Instant lastStop(Stream<Closing> closings) {
        return closings.map(Closing::stoppedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Those after the last sighting; only a closing of its main key closes it. */
    private Stream<Closing> closings() {
        return afterLast(
                groups.stream().filter(group -> group.origin.equals(main.origin) || group.origin.equals(main.key())));
    }

    private Stream<Closing> afterLast(Stream<Group> of) {
        Sighting last = last();
        return of.flatMap(group -> group.closings.stream()).filter(closing -> isAfter(closing, last));
    }

    private static boolean isAfter(Closing closing, Sighting sighting) {
        int byTime = closing.at().compareTo(sighting.at());
        return byTime > 0 || byTime == 0 && closing.id().compareTo(sighting.id()) > 0;
    }

    List<Sighting> sightings() {
        return groups.stream()
                .flatMap(group -> group.sightings.stream())
                .sorted()
                .toList();
    }

    List<Matter.Part> parts() {
        return groups.stream()
                .sorted(Comparator.comparing((Group group) -> group != main).thenComparing(Group.BY_FIRST))
                .map(group -> new Matter.Part(group.origin, group.apart))
                .distinct()
                .toList();
    }
}
