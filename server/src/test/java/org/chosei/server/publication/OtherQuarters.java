package org.chosei.server.publication;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.figures.OtherSources;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.PortTable;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.RequestScope;
import org.chosei.core.figures.Series;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/** Quarters that a text is easily wrong about: nothing known, part or all of itself unknown, one incident, all falling, growth beyond measure. */
final class OtherQuarters {
    private static final Quarter QUARTER = Quarter.parse("2019Q1");

    private final Map<Series, Counts> counts = new EnumMap<>(Series.class);
    private List<PortRow> ports = List.of();
    private Map<Category, RequestScope> scope = Map.of();
    private Map<Category, RequestScope> before = Map.of();
    private Map<Origin, Map<Sector, Long>> sectors = Map.of();
    private Map<Category, Handling> handling = Map.of();

    private OtherQuarters(@Nullable Long earlier) {
        Arrays.stream(Series.values()).forEach(series -> set(series, 0, earlier, earlier));
    }

    static QuarterFigures named(String name) {
        return switch (name) {
            case "nothing-known" -> new OtherQuarters(null).figures();
            case "none-again" -> new OtherQuarters(0L).figures();
            case "one-incident" -> oneIncident();
            case "falling" -> falling();
            case "growth" -> growth();
            case "first-of-ours" -> firstOfOurs();
            case "unknown" -> unknown();
            case "sample" -> SampleFigures.figures();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static QuarterFigures oneIncident() {
        OtherQuarters quarter = new OtherQuarters(0L);
        for (Series series : List.of(
                Series.REPORTS, Series.INCIDENTS, Series.COORDINATIONS, Series.PHISHING, Series.DOMESTIC_BRANDS)) {
            quarter.set(series, 1, 0L, null);
        }
        quarter.scope = Map.of(Category.PHISHING, RequestScope.of(1, 0));
        quarter.sectors = Map.of(Origin.DOMESTIC, Map.of(Sector.TELECOM, 1L));
        quarter.handling = Map.of(
                Category.PHISHING,
                new Handling(1, 0, 0, Map.of("SITE_LIVE", 1L), Map.of(), Map.of(DayClass.UP_TO_3, 1L), 0));
        return quarter.figures();
    }

    private static QuarterFigures falling() {
        OtherQuarters quarter = new OtherQuarters(0L);
        quarter.set(Series.REPORTS, 900, 1200L, 1800L);
        quarter.set(Series.INCIDENTS, 700, 1000L, 1400L);
        quarter.set(Series.COORDINATIONS, 0, 300L, 500L);
        quarter.set(Series.PHISHING, 300, 400L, 600L);
        quarter.set(Series.SCAN, 300, 400L, 600L);
        quarter.set(Series.DEFACEMENT, 99, 100L, 150L);
        quarter.set(Series.OTHER, 1, 1L, 1L);
        quarter.set(Series.MALWARE, 0, 99L, 49L);
        quarter.set(Series.DOMESTIC_BRANDS, 150, 200L, 300L);
        quarter.set(Series.FOREIGN_BRANDS, 150, 200L, 300L);
        quarter.ports = List.of(new PortRow("22/tcp", List.of(100L, 100L, 100L)));
        quarter.before = Map.of(Category.PHISHING, RequestScope.of(40, 60));
        quarter.sectors = Map.of(
                Origin.DOMESTIC, Map.of(Sector.TELECOM, 75L, Sector.FINANCE, 75L),
                Origin.FOREIGN, Map.of(Sector.OTHER, 100L, Sector.ECOMMERCE, 50L));
        quarter.handling = Map.of(
                Category.PHISHING, new Handling(0, 300, 0, Map.of(), Map.of("SITE_NOT_CONFIRMED", 300L), Map.of(), 0),
                Category.SCAN, new Handling(0, 300, 0, Map.of(), Map.of("LOGS_INSUFFICIENT", 300L), Map.of(), 0),
                Category.WEB_DEFACEMENT, new Handling(0, 0, 99, Map.of(), Map.of(), Map.of(), 0),
                Category.OTHER, new Handling(0, 0, 1, Map.of(), Map.of(), Map.of(), 0));
        return quarter.figures();
    }

    private static QuarterFigures growth() {
        OtherQuarters quarter = new OtherQuarters(0L);
        quarter.set(Series.REPORTS, 2_550_000, 2L, 0L);
        quarter.set(Series.INCIDENTS, 1_500_000, 1L, 0L);
        quarter.set(Series.COORDINATIONS, 400_000, 399_999L, 400_001L);
        quarter.set(Series.OTHER, 1_000_000, 0L, 0L);
        quarter.set(Series.PHISHING, 500_000, 1L, 0L);
        quarter.set(Series.FOREIGN_BRANDS, 500_000, 1L, 0L);
        quarter.scope = Map.of(Category.PHISHING, RequestScope.of(1, 999));
        quarter.before = Map.of(Category.PHISHING, RequestScope.of(1, 1));
        quarter.sectors = Map.of(Origin.FOREIGN, Map.of(Sector.SNS, 500_000L));
        quarter.handling = Map.of(
                Category.PHISHING,
                new Handling(
                        400_000, 99_999, 1, Map.of(), Map.of(), Map.of(DayClass.UP_TO_3, 3L, DayClass.LONGER, 1L), 9),
                Category.OTHER,
                new Handling(0, 1_000_000, 0, Map.of(), Map.of(), Map.of(), 0));
        return quarter.figures();
    }

    /** Counting began in its second month; history tells of the quarters before, but not of targeted attacks. */
    private static QuarterFigures firstOfOurs() {
        OtherQuarters quarter = new OtherQuarters(30L);
        Arrays.stream(Series.values()).forEach(series -> quarter.set(series, Arrays.asList(null, 4L, 3L), 30L));
        quarter.set(Series.TARGETED_ATTACK, Arrays.asList(null, 0L, 0L), null);
        return quarter.figures();
    }

    private static QuarterFigures unknown() {
        OtherQuarters quarter = new OtherQuarters(null);
        Arrays.stream(Series.values()).forEach(series -> quarter.set(series, Arrays.asList(null, null, null), null));
        return quarter.figures();
    }

    private void set(Series series, List<@Nullable Long> monthly, @Nullable Long earlier) {
        counts.put(series, new Counts(monthly, earlier, earlier, earlier));
    }

    private void set(Series series, long total, @Nullable Long previous, @Nullable Long lastYear) {
        counts.put(
                series,
                new Counts(List.of(total / 3, total / 3, total - 2 * (total / 3)), previous, previous, lastYear));
    }

    private QuarterFigures figures() {
        Map<Series, List<MonthCount>> trends = new EnumMap<>(Series.class);
        for (Series series : List.of(
                Series.REPORTS,
                Series.COORDINATIONS,
                Series.PHISHING,
                Series.DEFACEMENT,
                Series.MALWARE,
                Series.SCAN)) {
            trends.put(series, trend(counts.get(series)));
        }
        return new QuarterFigures(
                QUARTER,
                Instant.parse("2019-04-15T00:00:00Z"),
                7,
                counts,
                PortTable.of(ports, PortTable.ROWS),
                scope,
                before,
                sectors,
                handling,
                Map.of(),
                trends,
                new OtherSources(Map.of(), List.of(0L, 0L, 0L)),
                List.of());
    }

    /** Nothing is known of the nine months before where nothing is known of the previous quarter. */
    private static List<MonthCount> trend(Counts counts) {
        return QUARTER.monthsEndingHere(12).stream()
                .map(month -> {
                    int place = QUARTER.months().indexOf(month);
                    Long before = counts.previous() == null ? null : counts.previous() / 3;
                    return new MonthCount(month, place >= 0 ? counts.monthly().get(place) : before);
                })
                .toList();
    }
}
