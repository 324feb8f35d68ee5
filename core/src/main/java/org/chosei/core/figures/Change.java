package org.chosei.core.figures;

import org.jspecify.annotations.Nullable;

/**
 * How a count differs from that of an earlier period, like with like: both as known at the same position (counting rules 18 and 20).
 *
 * @param from null where nothing is known of the earlier period
 * @param to null where a month of the later one is not known, so that it is compared with nothing
 */
public record Change(@Nullable Long from, @Nullable Long to) {

    public Percentage percentage() {
        return from == null || to == null ? Percentage.NONE : Percentage.change(from, to);
    }

    public Direction direction() {
        return from == null || to == null ? Direction.UNKNOWN : Direction.of(Long.compare(to, from));
    }

    /** Which word belongs to the change: 増加, 減少, 横ばい. */
    public enum Direction {
        UP,
        DOWN,
        LEVEL,
        UNKNOWN;

        private static Direction of(int sign) {
            return sign > 0 ? UP : sign < 0 ? DOWN : LEVEL;
        }
    }
}
