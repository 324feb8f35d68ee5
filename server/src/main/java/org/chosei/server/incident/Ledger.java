package org.chosei.server.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chosei.core.incident.Evidence;
import org.chosei.core.incident.Joining;
import org.chosei.core.incident.Matter;
import org.chosei.core.incident.Matters;
import org.chosei.core.incident.Sighting;
import org.chosei.server.journal.Ids;
import org.springframework.stereotype.Component;

/** Folds partitions anew and writes what differs from what stands; the caller holds their locks. */
@Component
class Ledger {
    private final EvidenceStore evidence;
    private final IncidentStore store;

    Ledger(EvidenceStore evidence, IncidentStore store) {
        this.evidence = evidence;
        this.store = store;
    }

    /**
     * @param keys whole partitions
     * @param entryOf the journal entry that a change of this matter is put down to
     */
    void refold(Collection<String> keys, ToLongFunction<Matter> entryOf, long otherwise) {
        Evidence known = evidence.of(keys);
        Matters matters = Joining.fold(known);
        List<UUID> sightings = known.sightings().stream().map(Sighting::id).toList();
        Map<UUID, IncidentStore.Present> present = store.anchoredAt(sightings);
        List<Identities.Anchored> anchors =
                present.values().stream().map(IncidentStore.Present::anchored).toList();
        Identities identities = new Identities(matters, anchors, Ids::next);
        Map<UUID, Long> entries = new HashMap<>();
        Map<UUID, Matter> byIncident = new HashMap<>();
        matters.all().forEach(matter -> {
            entries.put(identities.of(matter), entryOf.applyAsLong(matter));
            byIncident.put(identities.of(matter), matter);
        });

        store.create(identities.created(), byIncident, entries);
        identities.created().forEach(created -> byIncident.remove(created.incident()));
        store.remember(byIncident);
        store.replace(changed(matters, identities, present), entries, otherwise);
        store.reassign(assignments(matters, identities), sightings, entries, otherwise);
    }

    private static List<Version> changed(
            Matters matters, Identities identities, Map<UUID, IncidentStore.Present> present) {
        Stream<Version> standing = matters.all().stream()
                .map(matter -> Version.standing(identities.of(matter), matter, identities.at(matter.recurrenceOf())));
        List<Version> versions = new ArrayList<>(standing.toList());
        Collection<UUID> alive = versions.stream().map(Version::incident).collect(Collectors.toSet());
        present.values().stream()
                .filter(known -> !alive.contains(known.version().incident()))
                .map(known ->
                        known.version().gone(identities.at(known.anchored().anchor())))
                .forEach(versions::add);
        versions.removeIf(version -> {
            IncidentStore.Present known = present.get(version.incident());
            return known != null && known.version().equals(version);
        });
        return versions;
    }

    private static Map<UUID, UUID> assignments(Matters matters, Identities identities) {
        Map<UUID, UUID> assignments = new HashMap<>();
        for (Matter matter : matters.all()) {
            matter.sightings().forEach(sighting -> assignments.put(sighting.id(), identities.of(matter)));
        }
        return assignments;
    }
}
