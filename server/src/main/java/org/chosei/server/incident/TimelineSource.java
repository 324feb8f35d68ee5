package org.chosei.server.incident;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Implemented by every feature that has something to show in an incident's timeline. */
public interface TimelineSource {

    /** @param incidents the incident and those that were merged into it */
    List<TimelineEvent> of(Collection<UUID> incidents);
}
