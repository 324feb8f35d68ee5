package org.chosei.server.figures;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which journal entries were known at a position, as a condition on an entry's id alone, so that no statement has to look each
 * fact's block up: all up to the highest, but for those that a longer transaction had begun and a later block sealed.
 *
 * @param highest of the entries sealed up to the position; null means live: everything is known
 * @param late lower than the highest, and sealed after the position or not yet
 */
record Known(@Nullable Long highest, List<Long> late) {
    static final Known LIVE = new Known(null, List.of());

    Known {
        late = List.copyOf(late);
    }

    boolean knows(long entry) {
        return highest == null || entry <= highest && !late.contains(entry);
    }

    /** SQL that holds where the entry in this column was known. */
    String knows(String entry) {
        if (highest == null) {
            return "true";
        }
        String upTo = "%s <= %d".formatted(entry, highest);
        return late.isEmpty()
                ? upTo
                : upTo
                        + " and %s <> all ('{%s}')"
                                .formatted(
                                        entry,
                                        late.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** SQL that holds where the row of this alias, which was so from one entry to another, was what was known. */
    String holds(String alias) {
        return "(%s and %s)".formatted(knows(alias + ".from_entry"), ignores(alias + ".to_entry"));
    }

    /** SQL that holds where the entry in this column was not known yet, or there is none. */
    String ignores(String entry) {
        return highest == null ? entry + " is null" : "(%s is null or not (%s))".formatted(entry, knows(entry));
    }
}
