package org.chosei.server.incident;

import java.time.Instant;
import java.util.Set;
import org.chosei.core.directory.Origin;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a list shows; what is empty or null does not narrow it.
 *
 * @param from first reported at or after
 * @param to first reported before
 * @param origins of the imitated brand; any narrows the list to phishing
 * @param owner a user's id, or {@link #NOBODY}
 * @param words a number, host, address, network (CIDR) or words in any language
 */
public record IncidentFilter(
        Set<Category> categories,
        Set<Status> statuses,
        Set<Origin> origins,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String owner,
        String words) {
    /** The owner of what nobody has taken. */
    public static final String NOBODY = "none";

    public static final IncidentFilter ALL = new IncidentFilter(Set.of(), Set.of(), Set.of(), null, null, null, "");

    public IncidentFilter {
        categories = Set.copyOf(categories);
        statuses = Set.copyOf(statuses);
        origins = Set.copyOf(origins);
        words = words.strip();
    }

    IncidentFilter withoutCategories() {
        return new IncidentFilter(Set.of(), statuses, origins, from, to, owner, words);
    }

    IncidentFilter withoutStatuses() {
        return new IncidentFilter(categories, Set.of(), origins, from, to, owner, words);
    }
}
