package org.chosei.core.publication;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.report.Category;

/**
 * What is largest, second and so on. A drawing puts "other" last, whatever its count; a sentence that says "the largest" must not.
 */
record Rankings(QuarterFigures figures) {

    /** By count alone; without those that have none. */
    List<Category> categories() {
        return Arrays.stream(Category.values())
                .filter(each -> figures.of(each).total() > 0)
                .sorted(Comparator.comparing(each -> -figures.of(each).total()))
                .toList();
    }

    /** By count alone; without those that have none. */
    List<Sector> sectors(Origin origin) {
        Map<Sector, Long> counts = figures.brandSectors().getOrDefault(origin, Map.of());
        return Arrays.stream(Sector.values())
                .filter(each -> counts.getOrDefault(each, 0L) > 0)
                .sorted(Comparator.comparing(each -> -counts.getOrDefault(each, 0L)))
                .toList();
    }

    /** As figure 3 lists them: all, "other" at the end. */
    List<Category> categoriesAsDrawn() {
        return Arrays.stream(Category.values())
                .sorted(Comparator.comparing((Category each) -> each == Category.OTHER)
                        .thenComparing(each -> -figures.of(each).total()))
                .toList();
    }

    /** As figure 9 lists them: "other" at the end. */
    List<Sector> sectorsAsDrawn(Origin origin) {
        return sectors(origin).stream()
                .sorted(Comparator.comparing(each -> each == Sector.OTHER))
                .toList();
    }
}
