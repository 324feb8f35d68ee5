package org.chosei.core.figures;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month's bar in a trend.
 *
 * @param count null where the month has no source (counting rule 21)
 */
public record MonthCount(YearMonth month, @Nullable Long count) {}
