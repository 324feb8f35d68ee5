package org.chosei.server.figures;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chosei.core.figures.HistoryFile;
import org.chosei.core.figures.HistoryMonth;
import org.chosei.core.figures.Series;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Monthly figures from before the product's time (counting rule 21). */
@Component
class History {
    private static final Actor ACTOR = Actor.system("history");
    private static final String GIVEN =
            "unnest(:months::date[], :series::text[], :counts::bigint[]) as g (month, series, count)";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final FirstOwnMonth firstOwnMonth;
    private final Clock clock;
    private final ZoneId zone;

    History(
            JdbcClient jdbc,
            Journal journal,
            TransactionTemplate transaction,
            FirstOwnMonth firstOwnMonth,
            Clock clock,
            ZoneId deploymentZone) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = transaction;
        this.firstOwnMonth = firstOwnMonth;
        this.clock = clock;
        this.zone = deploymentZone;
    }

    /** Takes the good lines; the same file again changes nothing. */
    HistoryFile take(String source, List<String> lines) {
        return transaction.execute(_ -> {
            // One import at a time: each ends the validity of what the one before it brought.
            jdbc.sql("lock table figures.history in share row exclusive mode").update();
            HistoryFile file =
                    HistoryFile.read(lines, YearMonth.from(clock.instant().atZone(zone)), firstOwnMonth.present());
            if (brings(file.months())) {
                write(source, file.months());
            }
            return file;
        });
    }

    /** What is known of some months, by month and series; months without history are absent. */
    SortedMap<YearMonth, Map<Series, Long>> of(YearMonth first, YearMonth last, Known known) {
        SortedMap<YearMonth, Map<Series, Long>> months = new TreeMap<>();
        jdbc.sql("""
                select month, series, count from figures.history
                where month between :first and :last and %s and %s""".formatted(known.knows("from_entry"), known.ignores("to_entry")))
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .query(row -> {
                    months.computeIfAbsent(
                                    YearMonth.from(row.getObject("month", LocalDate.class)),
                                    _ -> new EnumMap<>(Series.class))
                            .put(Series.valueOf(row.getString("series")), row.getLong("count"));
                });
        return months;
    }

    private boolean brings(List<HistoryMonth> months) {
        if (months.isEmpty()) {
            return false;
        }
        YearMonth first = months.stream()
                .map(HistoryMonth::month)
                .min(YearMonth::compareTo)
                .orElseThrow();
        YearMonth last = months.stream()
                .map(HistoryMonth::month)
                .max(YearMonth::compareTo)
                .orElseThrow();
        Map<YearMonth, Map<Series, Long>> known = of(first, last, Known.LIVE);
        return months.stream()
                .anyMatch(month -> !known.getOrDefault(month.month(), Map.of())
                        .entrySet()
                        .containsAll(month.counts().entrySet()));
    }

    private void write(String source, List<HistoryMonth> months) {
        long entry = journal.append(
                ACTOR,
                "history.imported",
                null,
                null,
                Map.of(
                        "source",
                        source,
                        "months",
                        months.stream()
                                .collect(Collectors.toMap(
                                        month -> month.month().toString(),
                                        HistoryMonth::counts,
                                        (a, _) -> a,
                                        TreeMap::new))));
        List<Given> cells = months.stream()
                .flatMap(month -> month.counts().entrySet().stream()
                        .map(count ->
                                new Given(month.month().atDay(1), count.getKey().name(), count.getValue())))
                .toList();
        apply("""
                update figures.history h set to_entry = :entry from %s
                where h.month = g.month and h.series = g.series and h.to_entry is null and h.count <> g.count""", cells, entry);
        apply("""
                insert into figures.history (month, series, count, from_entry)
                select month, series, count, :entry from %s
                where not exists (
                    select from figures.history h where h.month = g.month and h.series = g.series and h.to_entry is null)""", cells, entry);
    }

    private void apply(String statement, List<Given> cells, long entry) {
        jdbc.sql(statement.formatted(GIVEN))
                .param(
                        "months",
                        cells.stream().map(cell -> Date.valueOf(cell.month())).toArray(Date[]::new))
                .param("series", cells.stream().map(Given::series).toArray(String[]::new))
                .param("counts", cells.stream().map(Given::count).toArray(Long[]::new))
                .param("entry", entry)
                .update();
    }

    private record Given(LocalDate month, String series, long count) {}
}
