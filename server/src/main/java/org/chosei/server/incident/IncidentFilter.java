package org.chosei.server.incident;

import java.time.Instant;
import java.util.Set;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a list shows; what is empty or null does not narrow it.
 *
 * @param from first reported at or after
 * @param to first reported before
 * @param owner a user's id
 * @param words a number, host, address, network (CIDR) or words in any language
 */
public record IncidentFilter(
        Set<Category> categories,
        Set<Status> statuses,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String owner,
        String words) {
    public static final IncidentFilter ALL = new IncidentFilter(Set.of(), Set.of(), null, null, null, "");

    public IncidentFilter {
        categories = Set.copyOf(categories);
        statuses = Set.copyOf(statuses);
        words = words.strip();
    }

    /** Without category and status: what facets count. */
    IncidentFilter withoutFacets() {
        return new IncidentFilter(Set.of(), Set.of(), from, to, owner, words);
    }
}
