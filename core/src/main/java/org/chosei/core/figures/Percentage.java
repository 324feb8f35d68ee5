package org.chosei.core.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A percentage as it is printed, made of exact counts and rounded half away from zero (counting rule 18).
 *
 * @param value null where there is nothing to divide by, or one of the counts is not known
 */
public record Percentage(@Nullable BigDecimal value) {
    public static final Percentage NONE = new Percentage(null);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The whole percentage by which a count differs from an earlier one: 4,530 to 4,242 is -6. */
    public static Percentage change(long from, long to) {
        return of(to - from, from, 0);
    }

    /** A part of a whole: 1,677 of 4,488 with one decimal is 37.4. */
    public static Percentage share(long part, long whole, int decimals) {
        return of(part, whole, decimals);
    }

    public boolean isKnown() {
        return value != null;
    }

    private static Percentage of(long part, long whole, int decimals) {
        return whole == 0
                ? NONE
                : new Percentage(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP));
    }
}
