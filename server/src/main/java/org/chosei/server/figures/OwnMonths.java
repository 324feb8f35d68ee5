package org.chosei.server.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chosei.core.figures.Quarter;
import org.springframework.stereotype.Component;

/** Which months were counted here; of the others only what history tells is known, and nobody has a list of it (rule 21). */
@Component
public class OwnMonths {
    private final Positions positions;
    private final History history;
    private final FirstOwnMonth firstOwnMonth;
    private final ZoneId zone;

    OwnMonths(Positions positions, History history, FirstOwnMonth firstOwnMonth, ZoneId deploymentZone) {
        this.positions = positions;
        this.history = history;
        this.firstOwnMonth = firstOwnMonth;
        this.zone = deploymentZone;
    }

    /** Those of a quarter that had begun; all of them while nothing was counted at all. */
    public List<YearMonth> of(Quarter quarter, AsOf asOf) {
        return between(quarter.firstMonth(), quarter.lastMonth(), asOf);
    }

    /** Those of a quarter and of the year before it, which it is compared with. */
    public List<YearMonth> ofComparison(Quarter quarter, AsOf asOf) {
        return between(quarter.lastYear().firstMonth(), quarter.lastMonth(), asOf);
    }

    /** From the first to the last of a quarter's, come or not; empty where history tells all of them. */
    Span span(Quarter quarter, Known known, Instant at) {
        List<YearMonth> months = between(quarter.firstMonth(), quarter.lastMonth(), known, at);
        return months.isEmpty()
                ? new Span(quarter.firstMonth(), quarter.firstMonth().minusMonths(1), zone)
                : new Span(months.getFirst(), months.getLast(), zone);
    }

    private List<YearMonth> between(YearMonth from, YearMonth to, AsOf asOf) {
        YearMonth present = YearMonth.from(asOf.instant().atZone(zone));
        return between(from, to, positions.known(asOf), asOf.instant()).stream()
                .filter(month -> !month.isAfter(present))
                .toList();
    }

    private List<YearMonth> between(YearMonth from, YearMonth to, Known known, Instant at) {
        Set<YearMonth> imported = history.of(from, to, known).keySet();
        YearMonth first = firstOwnMonth.as(known, at);
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .filter(month -> !imported.contains(month))
                .filter(month -> first == null || !month.isBefore(first))
                .toList();
    }
}
