package org.chosei.core.report;

import java.util.Optional;

/**
 * By what sightings are joined to incidents (counting rule 7): a category and, by that category, a site, an address or a hash.
 *
 * @param value normalised by rule 8, or {@link #THE_REPORT} followed by the message's id where a report names nothing else
 */
public record Key(Category category, String value) implements Comparable<Key> {
    /** Stands in a finding for the report itself; storage appends the message's id, so that no two reports share it. */
    public static final String THE_REPORT = "report:";

    @Override
    public int compareTo(Key other) {
        int byCategory = category.compareTo(other.category);
        return byCategory != 0 ? byCategory : value.compareTo(other.value);
    }

    /** Whether only the report itself could be the key. */
    public boolean isTheReport() {
        return value.startsWith(THE_REPORT);
    }

    /** For what a site's name or an address is reserved; a flag for people, never a reason to drop it (counting rule 8). */
    public Optional<SpecialUse> specialUse() {
        return SpecialUse.of(value);
    }
}
