package org.chosei.server.figures;

import java.time.YearMonth;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * A cell of tables 2 to 4 or figures 8 and 9, by what its incidents have in common; what is null is not asked for.
 *
 * @param month one of the quarter's, null for the total
 * @param port as {@code 22/tcp}, of scan incidents
 * @param handling NOTIFIED, NOT_NEEDED or UNDECIDED
 */
public record Cell(
        @Nullable YearMonth month,
        @Nullable Category category,
        @Nullable Origin origin,
        @Nullable Sector sector,
        @Nullable String port,
        @Nullable String handling) {

    public static Cell of(@Nullable YearMonth month, @Nullable Category category) {
        return new Cell(month, category, null, null, null, null);
    }

    public static Cell brands(@Nullable YearMonth month, Origin origin, @Nullable Sector sector) {
        return new Cell(month, Category.PHISHING, origin, sector, null, null);
    }

    public static Cell port(@Nullable YearMonth month, String port) {
        return new Cell(month, Category.SCAN, null, null, port, null);
    }

    public static Cell handling(Category category, String handling) {
        return new Cell(null, category, null, null, null, handling);
    }
}
