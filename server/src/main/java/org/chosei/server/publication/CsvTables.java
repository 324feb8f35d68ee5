package org.chosei.server.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.figures.Percentage;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.publication.Edition;
import org.chosei.core.publication.Words;
import org.jspecify.annotations.Nullable;

/**
 * The tables and what the figures draw, as open data: UTF-8, one line of heads with units, plain numbers, an empty field where
 * nothing is known. A byte order mark goes before, because a spreadsheet on a Japanese desktop takes the file for Shift_JIS without.
 */
final class CsvTables {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final QuarterFigures figures;
    private final Words words;

    CsvTables(Edition edition) {
        this.figures = edition.figures();
        this.words = edition.words();
    }

    /** By file name. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        CountsCsv counts = new CountsCsv(figures, words);
        files.put("table1.csv", counts.ledgers());
        files.put("table2.csv", counts.categories());
        files.put("table3.csv", counts.brands());
        files.put("table4.csv", ports());
        files.put("brand-sectors.csv", sectors());
        HandlingCsv handling = new HandlingCsv(figures, words);
        files.put("handling.csv", handling.statuses());
        files.put("handling-grounds.csv", handling.grounds());
        files.put("trends.csv", trends());
        files.put("other-sources.csv", otherSources());
        return files;
    }

    private byte[] ports() {
        List<String> head = new ArrayList<>(List.of(words.get("port")));
        figures.quarter().months().forEach(month -> head.add(month.toString()));
        head.add(words.get("total"));
        return csv(head, figures.ports().rows().stream().map(this::port).toList());
    }

    private List<?> port(PortRow row) {
        String name = switch (row.port()) {
            case "other" -> words.get("otherPorts");
            case "monthlyTotal" -> words.get("monthlyTotal");
            default -> row.port();
        };
        List<Object> fields = new ArrayList<>(List.of(name));
        fields.addAll(row.monthly());
        fields.add(row.total());
        return fields;
    }

    private byte[] sectors() {
        List<List<?>> rows = new ArrayList<>();
        for (Origin origin : List.of(Origin.DOMESTIC, Origin.FOREIGN)) {
            Map<Sector, Long> counts = figures.brandSectors().getOrDefault(origin, Map.of());
            for (Sector sector : Sector.values()) {
                if (counts.getOrDefault(sector, 0L) > 0) {
                    rows.add(List.of(
                            words.of(origin),
                            words.of(sector),
                            counts.get(sector),
                            share(figures.share(origin, sector))));
                }
            }
        }
        return csv(
                List.of(words.get("origin"), words.get("sector"), words.get("count"), words.get("share") + " (%)"),
                rows);
    }

    /** Twelve months of every series, among them those that figures 1, 2 and 4 to 7 draw. */
    private byte[] trends() {
        List<Series> series = figures.trends().keySet().stream().sorted().toList();
        List<String> head = new ArrayList<>(List.of(words.get("month")));
        series.forEach(each -> head.add(words.get("csv.series." + each.code())));
        List<List<?>> rows = new ArrayList<>();
        for (YearMonth month : figures.quarter().monthsEndingHere(12)) {
            List<@Nullable Object> row = new ArrayList<>(List.of(month));
            series.forEach(each -> row.add(figures.trends().getOrDefault(each, List.of()).stream()
                    .filter(count -> count.month().equals(month))
                    .findFirst()
                    .map(MonthCount::count)
                    .orElse(null)));
            rows.add(row);
        }
        return csv(head, rows);
    }

    /** What is no report in table 1 (rules 5 and 6). */
    private byte[] otherSources() {
        List<String> head = new ArrayList<>(List.of(words.get("source")));
        figures.quarter().months().forEach(month -> head.add(month.toString()));
        List<List<?>> rows = new ArrayList<>();
        new TreeMap<>(figures.otherSources().messages())
                .forEach((channel, monthly) -> rows.add(named(words.of(channel), monthly)));
        rows.add(named(
                words.get("otherSources.incidents"), figures.otherSources().incidents()));
        return csv(head, rows);
    }

    private static List<?> named(String name, List<Long> monthly) {
        List<Object> row = new ArrayList<>(List.of(name));
        row.addAll(monthly);
        return row;
    }

    static String share(Percentage share) {
        return share.value() == null ? "" : share.value().toPlainString();
    }

    static byte[] csv(List<String> head, List<? extends List<?>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(head);
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }
}
