package org.chosei.core.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table: the quarter's three months and what they are compared with (counting rule 20).
 *
 * @param previous what the previous quarter's edition printed; what is known now where it had no edition
 * @param previousRestated the previous quarter as known at the position of these figures; null where nothing is known
 * @param lastYear the same quarter of last year as known at that position; null where nothing is known
 * @param published what the quarter's own edition printed; null while it has none
 */
public record Counts(
        List<Long> monthly,
        @Nullable Long previous,
        @Nullable Long previousRestated,
        @Nullable Long lastYear,
        @Nullable Long published) {

    public Counts {
        monthly = List.copyOf(monthly);
    }

    /** Of a quarter that has no edition yet. */
    public Counts(
            List<Long> monthly, @Nullable Long previous, @Nullable Long previousRestated, @Nullable Long lastYear) {
        this(monthly, previous, previousRestated, lastYear, null);
    }

    public long total() {
        return monthly.stream().mapToLong(Long::longValue).sum();
    }

    public Change onPreviousQuarter() {
        return new Change(previousRestated, total());
    }

    public Change onSameQuarterLastYear() {
        return new Change(lastYear, total());
    }

    /** Whether the quarter's own edition printed it otherwise than it is known now. */
    public boolean isRevised() {
        return published != null && published != total();
    }

    /** Whether the edition has to say that the previous quarter was printed otherwise than it is known now. */
    public boolean isRestated() {
        return previous != null && previousRestated != null && !previous.equals(previousRestated);
    }
}
