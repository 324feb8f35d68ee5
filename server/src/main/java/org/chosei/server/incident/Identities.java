package org.chosei.server.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.chosei.core.incident.Matter;
import org.chosei.core.incident.Matters;
import org.jspecify.annotations.Nullable;

/**
 * Which incident each matter is: the lowest id among those whose anchor stands in its leading part, else in it; others that are
 * anchored there are absorbed. A matter without one gets a new incident, anchored at its first sighting. So the same matters
 * always are the same incidents, and an undo revives the ids that were there before.
 */
final class Identities {
    private final Matters matters;
    private final Map<Matter, UUID> incidents = new HashMap<>();
    private final List<Anchored> created = new ArrayList<>();

    /** An incident and the sighting that it stands by. */
    record Anchored(UUID incident, UUID anchor) {}

    Identities(Matters matters, Collection<Anchored> known, Supplier<UUID> ids) {
        this.matters = matters;
        known.stream()
                .sorted(Comparator.comparing((Anchored a) -> !matters.leads(a.anchor()))
                        .thenComparing(Anchored::incident))
                .forEach(anchored -> {
                    Matter matter = matters.of(anchored.anchor());
                    if (matter != null) {
                        incidents.putIfAbsent(matter, anchored.incident());
                    }
                });
        for (Matter matter : matters.all()) {
            if (!incidents.containsKey(matter)) {
                UUID id = ids.get();
                incidents.put(matter, id);
                created.add(new Anchored(id, matter.first().id()));
            }
        }
    }

    UUID of(Matter matter) {
        return Objects.requireNonNull(incidents.get(matter));
    }

    /** The incident that a sighting stands in; null when nothing of it is left. */
    @Nullable
    UUID at(@Nullable UUID sighting) {
        Matter matter = sighting == null ? null : matters.of(sighting);
        return matter == null ? null : incidents.get(matter);
    }

    List<Anchored> created() {
        return created;
    }
}
