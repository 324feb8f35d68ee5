package org.chosei.core.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chosei.core.report.Key;
import org.jspecify.annotations.Nullable;

/** The first stage of {@link Joining}: runs of each key, with what splits put apart taken out of them. */
final class Groups {
    private final List<Group> groups = new ArrayList<>();
    private final Map<UUID, Group> bySighting = new HashMap<>();
    private final Map<UUID, Long> splitBySighting = new HashMap<>();
    private final Map<Long, Group> bySplit = new TreeMap<>();
    private final Map<UUID, Sighting> withdrawn;

    Groups(Evidence evidence) {
        withdrawn = evidence.sightings().stream()
                .filter(Sighting::withdrawn)
                .collect(Collectors.toMap(Sighting::id, s -> s, (one, other) -> one));
        evidence.decisions().stream()
                .filter(Decision.Split.class::isInstance)
                .map(Decision.Split.class::cast)
                .forEach(split -> split.apart().forEach(id -> splitBySighting.merge(id, split.entry(), Math::max)));
        formRuns(evidence);
        takeApart();
        groups.sort(Group.BY_FIRST);
        evidence.closings().stream()
                .filter(closing -> closing.apart() != null && bySplit.containsKey(closing.apart()))
                .forEach(closing -> Objects.requireNonNull(bySplit.get(closing.apart()))
                        .closings
                        .add(closing));
    }

    private void formRuns(Evidence evidence) {
        Map<Key, List<Sighting>> sightings = evidence.sightings().stream()
                .filter(s -> !s.withdrawn())
                .collect(Collectors.groupingBy(Sighting::key, TreeMap::new, Collectors.toList()));
        Map<Key, List<Closing>> closings = evidence.closings().stream()
                .filter(c -> c.apart() == null)
                .collect(Collectors.groupingBy(Closing::key));
        sightings.forEach((key, seen) -> groups.addAll(Runs.of(key, seen, closings.getOrDefault(key, List.of()))));
    }

    /** A run keeps what it took in because of a sighting that was put apart later: the split moves that one and no other. */
    private void takeApart() {
        Map<Long, TreeSet<Sighting>> apart = new TreeMap<>();
        for (Group run : groups) {
            for (Sighting sighting : run.sightings) {
                Long split = splitBySighting.get(sighting.id());
                if (split != null) {
                    apart.computeIfAbsent(split, key -> new TreeSet<>()).add(sighting);
                }
            }
            run.sightings.removeIf(s -> splitBySighting.containsKey(s.id()));
        }
        groups.removeIf(run -> run.sightings.isEmpty());
        apart.forEach((split, sightings) -> {
            Group group = new Group(sightings.first().key(), split);
            group.sightings.addAll(sightings);
            bySplit.put(split, group);
            groups.add(group);
        });
        groups.forEach(group -> group.sightings.forEach(s -> bySighting.put(s.id(), group)));
    }

    /** In the order of their first sightings. */
    List<Group> all() {
        return groups;
    }

    Collection<UUID> withdrawn() {
        return withdrawn.keySet();
    }

    /** The group of a sighting; of a withdrawn one the first group that it would be in if it still stood; null when none is left. */
    @Nullable
    Group of(UUID id) {
        Group standing = bySighting.get(id);
        Sighting gone = withdrawn.get(id);
        if (standing != null || gone == null) {
            return standing;
        }
        Long split = splitBySighting.get(id);
        if (split != null && bySplit.containsKey(split)) {
            return bySplit.get(split);
        }
        return groups.stream()
                .filter(group -> group.apart == null && group.origin.equals(gone.key()) && isNear(group, gone.at()))
                .min(Comparator.comparing(Group::first))
                .orElse(null);
    }

    private static boolean isNear(Group group, Instant at) {
        Duration reach = Window.of(group.origin.category()).reach();
        return at.isAfter(group.first().at().minus(reach))
                && at.isBefore(group.last().at().plus(reach));
    }
}
