package org.chosei.core.incident;

import java.util.Collection;
import java.util.Set;

/** All that is known of some keys: what {@link Joining} is a function of. Sets, since neither order nor repetition says anything. */
public record Evidence(Set<Sighting> sightings, Set<Closing> closings, Set<Decision> decisions) {

    public Evidence {
        sightings = Set.copyOf(sightings);
        closings = Set.copyOf(closings);
        decisions = Set.copyOf(decisions);
    }

    public static Evidence of(
            Collection<Sighting> sightings, Collection<Closing> closings, Collection<? extends Decision> decisions) {
        return new Evidence(Set.copyOf(sightings), Set.copyOf(closings), Set.copyOf(decisions));
    }
}
