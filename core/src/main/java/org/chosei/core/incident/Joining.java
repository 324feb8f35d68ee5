package org.chosei.core.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * Answers which sightings are one incident (名寄せ), for exactly equal keys and for what persons decided; the merely similar is
 * offered to a person, never joined here.
 */
public final class Joining {
    // The fold has two stages, each a function of sets.
    //
    // First, sightings and closings of one key are put in the order of time and cut into runs by rule 10 (Runs), and
    // what
    // splits put apart is taken out of the runs (Groups). A group is never broken again.
    //
    // Second, groups become incidents (Clusters). Without a decision each group is one. A re-categorisation gives its
    // group
    // another category, a merge joins two groups under the key of one; what a decision touched then takes in every
    // group of
    // its keys that the window of its category reaches, since a decision binds for the incident's life (rule 11).
    //
    // Undo is nothing but the fold over one decision less. That is why decisions name incidents by sightings and not by
    // ids:
    // an incident is what the fold finds, and only storage gives it a number.

    private final Groups groups;
    private final Clusters clusters;
    private final List<Decision> latestFirst;

    private Joining(Evidence evidence) {
        List<Decision> decisions = evidence.decisions().stream()
                .sorted(Comparator.comparingLong(Decision::entry))
                .toList();
        groups = new Groups(evidence);
        clusters = new Clusters(groups, decisions);
        latestFirst = decisions.reversed();
    }

    public static Matters fold(Evidence evidence) {
        return new Joining(evidence).matters();
    }

    private Matters matters() {
        Map<Cluster, Matter> matters = new HashMap<>();
        List<Matter> inOrder = clusters.all().stream()
                .map(c -> matters.computeIfAbsent(c, this::matter))
                .toList();
        Map<UUID, Matters.Named> named = new HashMap<>();
        Stream<UUID> standing =
                inOrder.stream().flatMap(m -> m.sightings().stream()).map(Sighting::id);
        Stream.concat(standing, groups.withdrawn().stream()).forEach(id -> {
            Group group = groups.of(id);
            if (group != null) {
                Cluster cluster = clusters.of(group);
                named.put(id, new Matters.Named(Objects.requireNonNull(matters.get(cluster)), cluster.main() == group));
            }
        });
        return new Matters(inOrder, named);
    }

    private Matter matter(Cluster cluster) {
        List<Sighting> sightings = cluster.sightings();
        SortedSet<String> keys =
                cluster.groups().stream().map(g -> g.origin.value()).collect(Collectors.toCollection(TreeSet::new));
        Category category = cluster.main().key().category();
        Instant closedAt = cluster.closedAt(Instant.MAX);
        return new Matter(
                cluster.main().key(),
                keys,
                subtype(category, sightings),
                sightings,
                status(cluster, closedAt),
                closedAt,
                cluster.stoppedAt(),
                category == Category.PHISHING ? brand(cluster, sightings) : null,
                assigned(cluster),
                clusters.former(cluster)
                        .map(former -> clusters.of(former).first().id())
                        .orElse(null),
                cluster.parts());
    }

    private Status status(Cluster cluster, @Nullable Instant closedAt) {
        if (closedAt != null) {
            return Status.CLOSED;
        }
        return latest(cluster, Decision.Coordinated.class) == null ? Status.OPEN : Status.COORDINATING;
    }

    /** The sub-type that most sightings of the category give, then the lower one. */
    private static String subtype(Category category, List<Sighting> sightings) {
        return sightings.stream()
                .filter(s -> s.key().category() == category)
                .collect(Collectors.groupingBy(Sighting::subtype, Collectors.counting()))
                .entrySet()
                .stream()
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private @Nullable String brand(Cluster cluster, List<Sighting> sightings) {
        Decision.BrandDecided decided = latest(cluster, Decision.BrandDecided.class);
        return decided == null ? ImitatedBrand.of(sightings) : decided.brand();
    }

    private @Nullable String assigned(Cluster cluster) {
        Decision.Assigned decided = latest(cluster, Decision.Assigned.class);
        return decided == null ? null : decided.owner();
    }

    private <D extends Decision> @Nullable D latest(Cluster cluster, Class<D> kind) {
        for (Decision decision : latestFirst) {
            if (kind.isInstance(decision) && names(cluster, decision.anchor())) {
                return kind.cast(decision);
            }
        }
        return null;
    }

    private boolean names(Cluster cluster, UUID anchor) {
        Group group = groups.of(anchor);
        return group != null && clusters.of(group) == cluster;
    }
}
