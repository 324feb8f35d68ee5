package org.chosei.core.incident;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about an incident (counting rule 11). It names the incident by one of its sightings, so that it means
 * the same however the sightings around it come and go; of two that disagree the later holds.
 */
public sealed interface Decision {

    /** The journal entry that it was written down by; a later decision has a higher one. */
    long entry();

    /** The sighting that names the incident. */
    UUID anchor();

    record Recategorised(long entry, UUID anchor, Category category) implements Decision {}

    /** @param into a sighting of the incident that keeps its key as the main one */
    record Merged(long entry, UUID anchor, UUID into) implements Decision {}

    /** @param apart the sightings that are an incident of their own from now on; later ones stay with the anchor's */
    record Split(long entry, UUID anchor, SortedSet<UUID> apart) implements Decision {
        public Split {
            apart = Collections.unmodifiableSortedSet(new TreeSet<>(apart));
        }
    }

    /** @param brand the imitated brand's code; null for unknown */
    record BrandDecided(long entry, UUID anchor, @Nullable String brand) implements Decision {}

    /** @param owner the user who takes care of it; null for nobody */
    record Assigned(long entry, UUID anchor, @Nullable String owner) implements Decision {}

    /** A party was asked about it. */
    record Coordinated(long entry, UUID anchor) implements Decision {}
}
