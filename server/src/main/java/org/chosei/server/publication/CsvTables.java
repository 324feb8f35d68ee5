package org.chosei.server.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.Percentage;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.RequestScope;
import org.chosei.core.publication.Edition;
import org.chosei.core.publication.Words;
import org.chosei.core.report.Category;

/** The tables as open data: UTF-8, one line of heads, plain numbers, an empty field where nothing is known. */
final class CsvTables {
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
        files.put("handling.csv", handling());
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

    private byte[] handling() {
        List<String> head = new ArrayList<>(List.of(
                words.get("category"),
                words.get("notified"),
                words.get("notNeeded"),
                words.get("undecided"),
                words.get("domestic") + " (%)",
                words.get("overseas") + " (%)"));
        for (DayClass days : DayClass.values()) {
            head.add(words.get("days." + days.code()) + " (%)");
        }
        head.add(words.get("stillUp"));
        return csv(head, Arrays.stream(Category.values()).map(this::handling).toList());
    }

    private List<?> handling(Category category) {
        Handling handling = figures.handling().getOrDefault(category, Handling.NONE);
        RequestScope scope = figures.requestScope().getOrDefault(category, RequestScope.of(0, 0));
        List<Object> row = new ArrayList<>(List.of(
                words.of(category),
                handling.notified(),
                handling.notNeeded(),
                handling.undecided(),
                share(scope.domestic()),
                share(scope.overseas())));
        for (DayClass days : DayClass.values()) {
            row.add(share(handling.share(days)));
        }
        row.add(handling.stillUp());
        return row;
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
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
