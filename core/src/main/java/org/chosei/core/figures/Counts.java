package org.chosei.core.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table: the quarter's three months and what they are compared with (counting rules 20 and 21).
 *
 * @param monthly null where nothing is known of the month, or it has not come
 * @param previous what the previous quarter's edition printed; what is known now where it had no edition
 * @param previousRestated the previous quarter as known at the position of these figures; null where nothing is known
 * @param lastYear the same quarter of last year as known at that position; null where nothing is known
 * @param published what the quarter's own edition printed; null while it has none
 * @param whole whether each month that has come is known: what lacks one is compared with nothing
 */
public record Counts(
        List<@Nullable Long> monthly,
        @Nullable Long previous,
        @Nullable Long previousRestated,
        @Nullable Long lastYear,
        @Nullable Long published,
        boolean whole) {

    public Counts {
        monthly = Collections.unmodifiableList(new ArrayList<>(monthly));
    }

    /** Of a quarter that is over and has no edition yet. */
    public Counts(
            List<@Nullable Long> monthly,
            @Nullable Long previous,
            @Nullable Long previousRestated,
            @Nullable Long lastYear) {
        this(
                monthly,
                previous,
                previousRestated,
                lastYear,
                null,
                monthly.stream().allMatch(Objects::nonNull));
    }

    /** Of the months that are known, as what is drawn and shared out needs it: 0 where none is. */
    public long total() {
        return monthly.stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The total as it is told: null where no month is known. */
    public @Nullable Long knownTotal() {
        return monthly.stream().allMatch(Objects::isNull) ? null : Long.valueOf(total());
    }

    public Change onPreviousQuarter() {
        return new Change(previousRestated, whole ? knownTotal() : null);
    }

    public Change onSameQuarterLastYear() {
        return new Change(lastYear, whole ? knownTotal() : null);
    }

    /** Whether the quarter's own edition printed it otherwise than it is known now. */
    public boolean isRevised() {
        return published != null && !published.equals(knownTotal());
    }

    /** Whether the edition has to say that the previous quarter was printed otherwise than it is known now. */
    public boolean isRestated() {
        return previous != null && previousRestated != null && !previous.equals(previousRestated);
    }
}
