package org.chosei.server.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.HistoryMonth;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.figures.OtherSources;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.Series;
import org.chosei.core.intake.Channel;
import org.chosei.core.report.Category;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.figures.CountedIncidents.Counted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts each ledger once over the months that a quarter's figures look at, and sorts the counts into series. */
@Component
class Counting {
    private static final List<Channel> OTHER_CHANNELS = List.of(Channel.PHONE, Channel.API, Channel.FEED);

    private final CountedReports reports;
    private final CountedIncidents incidents;
    private final CountedRequests requests;
    private final History history;
    private final FirstOwnMonth firstOwnMonth;
    private final ZoneId zone;
    private final BrandBook brandBook;

    Counting(
            CountedReports reports,
            CountedIncidents incidents,
            CountedRequests requests,
            History history,
            FirstOwnMonth firstOwnMonth,
            ZoneId deploymentZone,
            BrandBook brandBook) {
        this.reports = reports;
        this.incidents = incidents;
        this.requests = requests;
        this.history = history;
        this.firstOwnMonth = firstOwnMonth;
        this.zone = deploymentZone;
        this.brandBook = brandBook;
    }

    /** What a quarter and the year before it hold. */
    record Counts(MonthlyFigures monthly, Map<Origin, Map<Sector, Long>> brandSectors, OtherSources otherSources) {}

    /**
     * @param ownMonths of the quarter
     * @param at the instant of what is known
     */
    Counts of(Quarter quarter, Span ownMonths, Known known, Instant at) {
        YearMonth first = quarter.lastYear().firstMonth();
        Map<YearMonth, Map<Series, Long>> imported = history.of(first, quarter.lastMonth(), known);
        Span span = new Span(first, quarter.lastMonth(), zone);
        Map<Channel, Map<YearMonth, Long>> messages = reports.monthly(span, known);
        List<Counted> counted = incidents.monthly(span, known);
        Map<Series, Map<YearMonth, Long>> own = new EnumMap<>(Series.class);
        messages.forEach((channel, months) -> {
            if (channel.countsAsReport()) {
                months.forEach((month, count) -> add(own, Series.REPORTS, month, count));
            }
        });
        requests.monthly(span, known).forEach(each -> add(own, Series.COORDINATIONS, each.month(), each.count()));
        Brands brands = brandBook.brandsAsKnown(known::knows);
        counted.forEach(each -> add(own, each, brands));
        YearMonth began = firstOwnMonth.as(known, at);
        return new Counts(
                new MonthlyFigures(imported, own, began == null ? quarter.firstMonth() : began, month(at)),
                sectors(counted, ownMonths, brands),
                new OtherSources(
                        elsewhere(messages, quarter),
                        MonthlyCount.inOrder(
                                incidents.monthlyElsewhere(Span.of(quarter, zone), known), quarter.months())));
    }

    private static void add(Map<Series, Map<YearMonth, Long>> own, Counted counted, Brands brands) {
        add(own, Series.INCIDENTS, counted.month(), counted.incidents());
        add(own, Series.of(counted.category()), counted.month(), counted.incidents());
        if (counted.category() == Category.PHISHING) {
            Brand brand = brand(brands, counted.brand());
            add(own, Series.of(brand == null ? Origin.UNKNOWN : brand.origin()), counted.month(), counted.incidents());
        }
    }

    private static Map<Origin, Map<Sector, Long>> sectors(List<Counted> counted, Span months, Brands brands) {
        Map<Origin, Map<Sector, Long>> sectors = new EnumMap<>(Origin.class);
        for (Counted each : counted) {
            Brand brand = brand(brands, each.brand());
            if (brand != null && each.category() == Category.PHISHING && months.holds(each.month())) {
                sectors.computeIfAbsent(brand.origin(), _ -> new EnumMap<>(Sector.class))
                        .merge(brand.sector(), each.incidents(), Long::sum);
            }
        }
        return sectors;
    }

    private static @Nullable Brand brand(Brands brands, @Nullable String code) {
        return code == null ? null : brands.byCode(code).orElse(null);
    }

    /** Reports of each month since history begins, up to the quarter's last. */
    List<MonthCount> reportsEveryMonth(Quarter quarter, Known known, Instant at) {
        SortedMap<YearMonth, Map<Series, Long>> imported =
                history.of(HistoryMonth.EARLIEST, quarter.lastMonth(), known);
        YearMonth began = firstOwnMonth.as(known, at);
        YearMonth own = began == null || began.isAfter(quarter.firstMonth()) ? quarter.firstMonth() : began;
        YearMonth first = imported.isEmpty() || own.isBefore(imported.firstKey()) ? own : imported.firstKey();
        Map<Series, Map<YearMonth, Long>> counted = new EnumMap<>(Series.class);
        reports.monthly(new Span(own, quarter.lastMonth(), zone), known).forEach((channel, months) -> {
            if (channel.countsAsReport()) {
                months.forEach((month, count) -> add(counted, Series.REPORTS, month, count));
            }
        });
        int months = (int) first.until(quarter.lastMonth(), ChronoUnit.MONTHS) + 1;
        return new MonthlyFigures(imported, counted, own, month(at)).trend(Series.REPORTS, quarter, months);
    }

    private YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(zone));
    }

    private static Map<Channel, List<Long>> elsewhere(Map<Channel, Map<YearMonth, Long>> messages, Quarter quarter) {
        Map<Channel, List<Long>> elsewhere = new EnumMap<>(Channel.class);
        for (Channel channel : OTHER_CHANNELS) {
            Map<YearMonth, Long> months = messages.getOrDefault(channel, Map.of());
            elsewhere.put(
                    channel,
                    quarter.months().stream()
                            .map(month -> months.getOrDefault(month, 0L))
                            .toList());
        }
        return elsewhere;
    }

    private static void add(Map<Series, Map<YearMonth, Long>> own, Series series, YearMonth month, long count) {
        own.computeIfAbsent(series, _ -> new HashMap<>()).merge(month, count, Long::sum);
    }
}
