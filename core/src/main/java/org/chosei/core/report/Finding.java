package org.chosei.core.report;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one message says about one key, with its reasons.
 *
 * @param subtype as {@code S-BRUTE}, one of the sub-types of the category
 * @param key the value of the {@link Key}
 * @param ports destination ports with their protocol, as {@code 22/tcp}; of scans only
 * @param indicators what it rests on, and the addresses at which its site is said to be
 * @param observedFrom earliest time that the message's logs give, shown only (counting rule 10)
 */
public record Finding(
        Category category,
        String subtype,
        String key,
        SortedSet<String> ports,
        List<BrandOpinion> brands,
        List<Indicator> indicators,
        List<Reason> reasons,
        @Nullable Instant observedFrom,
        @Nullable Instant observedTo) {

    public Finding {
        ports = Collections.unmodifiableSortedSet(new TreeSet<>(ports));
        brands = List.copyOf(brands);
        indicators = List.copyOf(indicators);
        reasons = List.copyOf(reasons);
    }

    public Key asKey() {
        return new Key(category, key);
    }

    /** Whether it stands in the reporter's own words, not in what is quoted. */
    public boolean isInOwnWords() {
        return asKey().isTheReport()
                || indicators.stream()
                        .anyMatch(i ->
                                i.notCounted() == null && i.place().passage().isReportersOwn());
    }
}
