package org.chosei.core.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chosei.core.report.Key;

/** The second stage of {@link Joining}: groups joined by merges, and by keys that a decision brought together. */
final class Clusters {
    private final List<Group> groups;
    private final Map<Group, Cluster> byGroup = new HashMap<>();
    private final Map<Group, Long> decided = new HashMap<>();
    private final Set<Group> mergedAway = new HashSet<>();
    private final Map<Key, List<Group>> byKey;

    Clusters(Groups found, List<Decision> decisions) {
        groups = found.all();
        groups.forEach(group -> byGroup.put(group, Cluster.of(group)));
        for (Decision decision : decisions) {
            Group group = found.of(decision.anchor());
            if (group != null && decision instanceof Decision.Recategorised recategorised) {
                group.recategorise(recategorised.category());
                decided.put(group, decision.entry());
            }
        }
        byKey = groups.stream().filter(group -> group.apart == null).collect(Collectors.groupingBy(Group::key));
        decisions.forEach(decision -> merge(found, decision));
        while (extend()) {
            // until no decided incident takes in a further group
        }
    }

    private void merge(Groups found, Decision decision) {
        if (decision instanceof Decision.Merged merged) {
            Group from = found.of(merged.anchor());
            Group into = found.of(merged.into());
            if (from != null && into != null && from != into) {
                mergedAway.add(from);
                decided.merge(into, merged.entry(), Math::max);
                unite(from, into);
            }
        }
    }

    /** Later sightings go where a decision sent their key, for as long as the incident lives (counting rule 11). */
    private boolean extend() {
        for (Group group : groups) {
            Cluster cluster = of(group);
            if (isDecided(cluster) && cluster.main() == group && extend(cluster)) {
                return true;
            }
        }
        return false;
    }

    private boolean extend(Cluster cluster) {
        Window window = Window.of(cluster.main().key().category());
        for (Key key : cluster.keys()) {
            for (Group near : byKey.getOrDefault(key, List.of())) {
                if (byGroup.get(near) != cluster && meets(cluster, near, window)) {
                    unite(near, cluster.main());
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean meets(Cluster cluster, Group near, Window window) {
        return near.first().compareTo(cluster.first()) < 0
                ? Cluster.of(near).takes(cluster.first().at(), window)
                : cluster.takes(near.first().at(), window);
    }

    private boolean isDecided(Cluster cluster) {
        return cluster.groups().size() > 1 || cluster.main().isRecategorised();
    }

    private void unite(Group one, Group other) {
        Set<Group> members = new HashSet<>(of(one).groups());
        members.addAll(of(other).groups());
        List<Group> ordered = members.stream().sorted(Group.BY_FIRST).toList();
        Cluster united = new Cluster(main(ordered), ordered);
        ordered.forEach(group -> byGroup.put(group, united));
    }

    /** What was not merged into another leads; of several the one decided on last, then the first seen. */
    private Group main(List<Group> members) {
        List<Group> leading =
                members.stream().filter(group -> !mergedAway.contains(group)).toList();
        return (leading.isEmpty() ? members : leading)
                .stream()
                        .min(Comparator.comparing((Group group) -> -decided.getOrDefault(group, 0L))
                                .thenComparing(Group.BY_FIRST))
                        .orElseThrow();
    }

    /** In the order of their first sightings. */
    Collection<Cluster> all() {
        List<Cluster> all = new ArrayList<>(new HashSet<>(byGroup.values()));
        all.sort(Comparator.comparing(Cluster::first));
        return all;
    }

    Cluster of(Group group) {
        return Objects.requireNonNull(byGroup.get(group));
    }

    /** The group that had the incident's key before it. */
    Optional<Group> former(Cluster cluster) {
        if (cluster.main().apart != null) {
            return Optional.empty();
        }
        Sighting first = cluster.first();
        return byKey.getOrDefault(cluster.main().key(), List.of()).stream()
                .filter(group -> byGroup.get(group) != cluster && group.last().compareTo(first) < 0)
                .max(Comparator.comparing(Group::last));
    }
}
