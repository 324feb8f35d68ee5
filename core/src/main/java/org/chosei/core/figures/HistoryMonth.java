package org.chosei.core.figures;

import java.time.YearMonth;
import java.util.Map;

/**
 * The figures of one month from before the product's time (counting rule 21).
 *
 * @param counts only the series that were counted then
 */
public record HistoryMonth(YearMonth month, Map<Series, Long> counts) {
    /** No CSIRT is older. */
    public static final YearMonth EARLIEST = YearMonth.of(1988, 11);

    public HistoryMonth {
        counts = Map.copyOf(counts);
    }
}
