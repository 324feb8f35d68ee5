package org.chosei.core.incident;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The incidents of some keys, and which of them each sighting names. */
public final class Matters {
    private final List<Matter> matters;
    private final Map<UUID, Named> named;

    /**
     * @param matter null when a withdrawn sighting left nothing behind
     * @param leads whether the sighting stands in the part that gives the incident its main key
     */
    record Named(Matter matter, boolean leads) {}

    Matters(List<Matter> matters, Map<UUID, Named> named) {
        this.matters = List.copyOf(matters);
        this.named = Collections.unmodifiableMap(named);
    }

    /** In the order of their first sightings. */
    public List<Matter> all() {
        return matters;
    }

    /** The incident that a sighting, even a withdrawn one, names; null when nothing is left of it. */
    public @Nullable Matter of(UUID sighting) {
        Named found = named.get(sighting);
        return found == null ? null : found.matter();
    }

    /** Whether the sighting names the incident that others were merged into, rather than one of those. */
    public boolean leads(UUID sighting) {
        Named found = named.get(sighting);
        return found != null && found.leads();
    }
}
