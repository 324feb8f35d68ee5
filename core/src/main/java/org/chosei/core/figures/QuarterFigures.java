package org.chosei.core.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one quarter as known at one position: what tables 1 to 4, figures 1 to 9 and the prose of an edition are bound to.
 *
 * @param position the last journal block that was looked at; null for live figures, which hold what is not sealed yet
 * @param counts a line for each series
 * @param requestScope by the category that the incident of the request has at the position (counting rule 15)
 * @param previousRequestScope of the previous quarter's requests; as printed then, where they were before the product's time
 * @param brandSectors phishing incidents by origin and sector of the imitated brand
 * @param grounds by code, as they are called in that quarter
 * @param trends twelve months for each series, oldest first
 */
public record QuarterFigures(
        Quarter quarter,
        Instant asOf,
        @Nullable Integer position,
        Map<Series, Counts> counts,
        PortTable ports,
        Map<Category, RequestScope> requestScope,
        Map<Category, RequestScope> previousRequestScope,
        Map<Origin, Map<Sector, Long>> brandSectors,
        Map<Category, Handling> handling,
        Map<String, Ground> grounds,
        Map<Series, List<MonthCount>> trends,
        OtherSources otherSources,
        List<CountingNote> notes) {

    public QuarterFigures {
        counts = Map.copyOf(counts);
        requestScope = Map.copyOf(requestScope);
        previousRequestScope = Map.copyOf(previousRequestScope);
        brandSectors = Map.copyOf(brandSectors);
        handling = Map.copyOf(handling);
        grounds = Map.copyOf(grounds);
        trends = Map.copyOf(trends);
        notes = List.copyOf(notes);
    }

    public Counts of(Series series) {
        Counts found = counts.get(series);
        if (found == null) {
            throw new IllegalArgumentException(
                    "Figures of %s have no series %s: wanted one of %s".formatted(quarter, series, counts.keySet()));
        }
        return found;
    }

    /** Table 2's line. */
    public Counts of(Category category) {
        return of(Series.of(category));
    }

    /** Table 3's line. */
    public Counts of(Origin origin) {
        return of(Series.of(origin));
    }

    /** The category's part of all incidents, with one decimal (figure 3). */
    public Percentage share(Category category) {
        return share(of(category), of(Series.INCIDENTS), 1);
    }

    /** The part of all phishing incidents that imitate brands of this origin, whole (table 3). */
    public Percentage share(Origin origin) {
        return share(of(origin), of(Series.PHISHING), 0);
    }

    private static Percentage share(Counts part, Counts whole, int decimals) {
        Long known = part.knownTotal();
        return known == null ? Percentage.NONE : Percentage.share(known, whole.total(), decimals);
    }

    /** The sector's part within its origin, with one decimal (figure 9). */
    public Percentage share(Origin origin, Sector sector) {
        Map<Sector, Long> sectors = brandSectors.getOrDefault(origin, Map.of());
        long all = sectors.values().stream().mapToLong(Long::longValue).sum();
        return Percentage.share(sectors.getOrDefault(sector, 0L), all, 1);
    }
}
