package org.chosei.core.incident;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.chosei.core.report.BrandOpinion;
import org.chosei.core.report.Key;

/**
 * One report, or other message, speaking of one key (counting rule 10).
 *
 * @param at when the message was received
 * @param ports destination ports with their protocol, as {@code 22/tcp}
 * @param counts whether the message is a report by rule 1; others make incidents too (rule 5)
 * @param withdrawn no longer said, since the message was read anew or turned out to be no report; it joins nothing, but a
 *     decision that names it still finds its incident
 */
public record Sighting(
        UUID id,
        UUID message,
        Key key,
        String subtype,
        Instant at,
        SortedSet<String> ports,
        List<BrandOpinion> brands,
        boolean counts,
        boolean withdrawn)
        implements Comparable<Sighting> {
    private static final Comparator<Sighting> BY_TIME =
            Comparator.comparing(Sighting::at).thenComparing(Sighting::id);

    public Sighting {
        ports = Collections.unmodifiableSortedSet(new TreeSet<>(ports));
        brands = List.copyOf(brands);
    }

    @Override
    public int compareTo(Sighting other) {
        return BY_TIME.compare(this, other);
    }
}
