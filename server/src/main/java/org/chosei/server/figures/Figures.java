package org.chosei.server.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chosei.core.figures.CountingNotes;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.RequestScope;
import org.chosei.core.figures.Series;
import org.chosei.core.report.Category;
import org.chosei.server.journal.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a quarter, as of a position or live. */
@Component
public class Figures {
    private static final int TREND_MONTHS = 12;

    private final Clock clock;
    private final OwnMonths ownMonths;
    private final Sealer sealer;
    private final Positions positions;
    private final Counting counting;
    private final CountedRequests requests;
    private final ScanPorts ports;
    private final HandlingBlocks handling;
    private final List<FrozenEditions> editions;
    private final JsonMapper json;
    private final Snapshot snapshot;

    Figures(
            Clock clock,
            OwnMonths ownMonths,
            Sealer sealer,
            Positions positions,
            Counting counting,
            CountedRequests requests,
            ScanPorts ports,
            HandlingBlocks handling,
            List<FrozenEditions> editions,
            JsonMapper json,
            Snapshot snapshot) {
        this.clock = clock;
        this.ownMonths = ownMonths;
        this.sealer = sealer;
        this.positions = positions;
        this.counting = counting;
        this.requests = requests;
        this.ports = ports;
        this.handling = handling;
        this.editions = editions;
        this.json = json;
        this.snapshot = snapshot;
    }

    /** What is known now, sealed or not. */
    public QuarterFigures live(Quarter quarter) {
        return of(quarter, now());
    }

    public AsOf now() {
        return AsOf.live(clock.instant());
    }

    public QuarterFigures at(Quarter quarter, Instant instant) {
        return of(quarter, asOf(instant));
    }

    /** What was known at an instant: the last position sealed not later than it (rule 19). */
    public AsOf asOf(Instant instant) {
        return AsOf.position(sealer.positionAt(instant), instant);
    }

    /** All tables from one state of the database, so that they agree while messages come in. */
    public QuarterFigures of(Quarter quarter, AsOf asOf) {
        return snapshot.see(() -> count(quarter, asOf));
    }

    /** Reports of each month since history begins, up to the quarter's last. */
    public List<MonthCount> reportsEveryMonth(Quarter quarter, AsOf asOf) {
        return snapshot.see(() -> counting.reportsEveryMonth(quarter, positions.known(asOf), asOf.instant()));
    }

    private QuarterFigures count(Quarter quarter, AsOf asOf) {
        Known known = positions.known(asOf);
        Span span = ownMonths.span(quarter, known, asOf.instant());
        Counting.Counts counts = counting.of(quarter, span, known, asOf.instant());
        PrintedFigures printed = printed(quarter.previous(), asOf);
        PrintedFigures own = printed(quarter, asOf);
        Map<Series, Counts> lines = new EnumMap<>(Series.class);
        Map<Series, List<MonthCount>> trends = new EnumMap<>(Series.class);
        for (Series series : Series.values()) {
            lines.put(series, line(series, quarter, counts.monthly(), printed, own));
            trends.put(series, counts.monthly().trend(series, quarter, TREND_MONTHS));
        }
        return new QuarterFigures(
                quarter,
                asOf.instant(),
                asOf.position(),
                lines,
                ports.of(quarter, span, known),
                requests.scopes(span, known),
                previousScopes(quarter.previous(), known, asOf.instant(), printed),
                counts.brandSectors(),
                handling.of(span, known),
                handling.grounds(quarter),
                trends,
                counts.otherSources(),
                CountingNotes.shipped().of(quarter));
    }

    private static Counts line(
            Series series,
            Quarter quarter,
            MonthlyFigures monthly,
            @Nullable PrintedFigures printed,
            @Nullable PrintedFigures own) {
        Long restated = monthly.of(series, quarter.previous());
        Long previous = printed == null ? null : printed.total(series);
        return new Counts(
                monthly.monthly(series, quarter),
                previous == null ? restated : previous,
                restated,
                monthly.of(series, quarter.lastYear()),
                own == null ? null : own.total(series),
                monthly.isWhole(series, quarter));
    }

    /** As known now; what was printed, for a quarter whose requests were made before the product's time. */
    private Map<Category, RequestScope> previousScopes(
            Quarter previous, Known known, Instant at, @Nullable PrintedFigures printed) {
        Map<Category, RequestScope> own = requests.scopes(ownMonths.span(previous, known, at), known);
        return own.isEmpty() && printed != null ? printed.requestScope() : own;
    }

    private @Nullable PrintedFigures printed(Quarter quarter, AsOf asOf) {
        return editions.stream()
                .map(each -> each.reportJson(quarter, asOf))
                .flatMap(Optional::stream)
                .findFirst()
                .map(report -> new PrintedFigures(json.readTree(report)))
                .orElse(null);
    }
}
