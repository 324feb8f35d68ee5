package org.chosei.server.publication;

import static org.chosei.core.publication.Drawing.escape;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chosei.core.publication.Block;
import org.chosei.core.publication.Drawing;
import org.chosei.core.publication.StructureChart;
import org.chosei.core.publication.TextWidths;
import org.chosei.core.publication.WeeklyChart;
import org.chosei.core.publication.Wording;
import org.chosei.core.publication.Words;

/**
 * Figures that analysts give as lines of text: a defanged source ({@code **altered**}), a structure ({@code from | label | to}), counts
 * by week (names, then {@code label | a | b}). They are numbered on from the nine that are made of the facts.
 */
final class GivenFigures {
    private static final int FIRST = 10;

    private final Words words;
    private final Wording wording;
    private final TextWidths widths;
    private final Map<Block.Given, Integer> numbers = new LinkedHashMap<>();
    private final Map<Integer, Drawing> drawings = new LinkedHashMap<>();

    GivenFigures(List<Block.Given> given, Words words, TextWidths widths) {
        this.words = words;
        this.wording = new Wording(words.language());
        this.widths = widths;
        given.forEach(each -> numbers.putIfAbsent(each, FIRST + numbers.size()));
    }

    /** What a text calls them: {@code {{figure:weekly}}}. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        numbers.forEach(
                (given, number) -> names.putIfAbsent(given.kind(), name(number).replace("図 ", "図")));
        return names;
    }

    /** What the weeks of a figure sum to, by its name, so that a text need not say it again. */
    Map<String, Long> sums() {
        Map<String, Long> sums = new LinkedHashMap<>();
        numbers.keySet().stream()
                .filter(given -> given.kind().equals("weekly"))
                .forEach(given -> sums.putIfAbsent(
                        given.kind(),
                        weeks(given.lines()).stream()
                                .mapToLong(WeeklyChart.Week::total)
                                .sum()));
        return sums;
    }

    Map<Integer, Block.Given> byNumber() {
        Map<Integer, Block.Given> given = new LinkedHashMap<>();
        numbers.forEach((each, number) -> given.put(number, each));
        return given;
    }

    /** Those drawn so far, by number. */
    Map<Integer, Drawing> drawings() {
        return drawings;
    }

    String html(Block.Given given, Exhibits exhibits) {
        int number = Objects.requireNonNull(numbers.get(given));
        String second = given.second().isEmpty() ? "" : exhibits.second("figure", number, given.second());
        return exhibits.frame(
                "fig" + number, name(number), given.title(), second, given.unit(), body(given, number), List.of());
    }

    private String name(int number) {
        return words.get("figure") + " " + number;
    }

    private String body(Block.Given given, int number) {
        return switch (given.kind()) {
            case "structure" ->
                draw(
                        number,
                        StructureChart.of(
                                given.lines().stream().map(GivenFigures::arrow).toList(), widths));
            case "weekly" -> draw(number, weekly(given.lines()));
            default ->
                "<pre class=\"code\">%s</pre>"
                        .formatted(
                                escape(String.join("\n", given.lines())).replaceAll("\\*\\*(.+?)\\*\\*", "<b>$1</b>"));
        };
    }

    private String draw(int number, Drawing drawing) {
        drawings.put(number, drawing);
        return drawing.html();
    }

    private static StructureChart.Arrow arrow(String line) {
        List<String> parts = parts(line);
        return new StructureChart.Arrow(parts.get(0), parts.get(1), parts.get(2));
    }

    private Drawing weekly(List<String> lines) {
        return WeeklyChart.of(parts(lines.getFirst()), weeks(lines), wording, widths);
    }

    private static List<WeeklyChart.Week> weeks(List<String> lines) {
        return lines.stream()
                .skip(1)
                .map(GivenFigures::parts)
                .map(parts -> new WeeklyChart.Week(
                        parts.getFirst(),
                        parts.stream().skip(1).map(Long::valueOf).toList()))
                .toList();
    }

    private static List<String> parts(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }
}
