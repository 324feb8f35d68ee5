package org.chosei.server.publication;

import static org.chosei.core.publication.Drawing.escape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.publication.Drawing;
import org.chosei.core.publication.Edition;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.MonthsChart;
import org.chosei.core.publication.Palette;
import org.chosei.core.publication.SectorsChart;
import org.chosei.core.publication.SharesChart;
import org.chosei.core.publication.TextWidths;
import org.chosei.core.publication.Wording;
import org.chosei.core.publication.Words;
import org.chosei.core.report.Category;

/** The numbered tables and figures that are made of the facts, each with its caption in both languages and its notes. */
final class Exhibits {
    private static final double HIGH = 32;
    private static final double LOW = 36;
    private static final Map<Integer, Series> TRENDS = Map.of(
            1,
            Series.REPORTS,
            2,
            Series.COORDINATIONS,
            4,
            Series.PHISHING,
            5,
            Series.DEFACEMENT,
            6,
            Series.MALWARE,
            7,
            Series.SCAN);
    private static final List<Category> CATEGORY_OF_TREND =
            List.of(Category.PHISHING, Category.WEB_DEFACEMENT, Category.MALWARE_SITE, Category.SCAN);

    private final QuarterFigures figures;
    private final Words words;
    private final Wording wording;
    private final StatisticsTables tables;
    private final HandlingTable handling;
    private final ExhibitNotes notes;
    private final Map<Integer, Drawing> drawings = new LinkedHashMap<>();

    Exhibits(Edition edition, TextWidths widths) {
        this.figures = edition.figures();
        this.words = edition.words();
        this.wording = edition.wording();
        this.tables = new StatisticsTables(edition, new Swatches(words, widths));
        this.handling = new HandlingTable(edition, widths);
        this.notes = new ExhibitNotes(edition);
        drawTrends(widths);
        drawings.put(3, SharesChart.of(figures, edition.language(), widths));
        drawings.put(9, SectorsChart.of(figures, edition.language(), widths));
    }

    private void drawTrends(TextWidths widths) {
        TRENDS.forEach((number, series) -> drawings.put(
                number,
                MonthsChart.of(
                        words.get("fig" + number),
                        figures.trends().getOrDefault(series, List.of()),
                        number < 3 ? Palette.ACCENT : Palette.of(CATEGORY_OF_TREND.get(number - 4)),
                        number < 3 ? HIGH : LOW,
                        wording,
                        widths)));
    }

    /** The figures that are one drawing, by number. */
    Map<Integer, Drawing> drawings() {
        return drawings;
    }

    /** @param place as the document names it: {@code table1} to {@code figure9} */
    String html(String place) {
        return switch (place) {
            case "table1" -> table(1, tables.reports(), notes.table1());
            case "table2" -> table(2, tables.categories(), notes.table2());
            case "table3" -> table(3, tables.brands(), notes.table3());
            case "table4" -> table(4, tables.ports(), notes.table4());
            case "figure8" ->
                frame(
                        "fig8",
                        figureName(8),
                        words.get("fig8"),
                        second("figure", "fig8", 8),
                        "",
                        handling.html(),
                        List.of(Markup.note(words.get("note.fig8.label"), words.get("note.fig8"))));
            default -> figure(Integer.parseInt(place.substring("figure".length())));
        };
    }

    static boolean isExhibit(String place) {
        return place.matches("table[1-4]|figure[1-9]");
    }

    private String figure(int number) {
        Long incidents = figures.of(Series.INCIDENTS).knownTotal();
        String unit = switch (number) {
            case 3 ->
                incidents == null
                        ? words.get("unit.ofUnknown")
                        : words.get("unit.ofIncidents", wording.count(incidents));
            case 9 -> words.get("unit.ofEach");
            default -> words.get("unit.count");
        };
        String key = "fig" + number;
        return frame(
                key,
                figureName(number),
                words.get(key),
                second("figure", key, number),
                unit,
                Objects.requireNonNull(drawings.get(number)).html(),
                List.of());
    }

    private String table(int number, String html, List<String> notes) {
        String key = "tab" + number;
        return frame(
                key,
                words.get("table") + " " + number,
                words.get(key),
                second("table", key, number),
                words.get("unit.count"),
                html,
                notes);
    }

    String figureName(int number) {
        return words.get("figure") + " " + number;
    }

    private String second(String kind, String key, int number) {
        return second(kind, number, Words.of(words.language().other()).get(key));
    }

    /** Number and title in the other language. */
    String second(String kind, int number, String title) {
        Words other = Words.of(words.language().other());
        return "%s %d%s%s".formatted(other.get(kind), number, other.language() == Language.JA ? "　" : ". ", title);
    }

    /** A rule, number and title, the unit at the right, the other language below, the body, the notes. */
    String frame(String id, String number, String title, String second, String unit, String body, List<String> notes) {
        return "<div class=\"ex\" id=\"%s\"><p class=\"cap\"><span class=\"unit\">%s</span><span class=\"no\">%s</span>%s</p>%s%s%s</div>"
                .formatted(
                        id,
                        escape(unit),
                        escape(number),
                        escape(title),
                        second.isEmpty()
                                ? "<p class=\"sub0\"></p>"
                                : "<p class=\"sub\" lang=\"%s\">%s</p>"
                                        .formatted(words.language().other().code(), escape(second)),
                        body,
                        notes.isEmpty() ? "" : "<div class=\"notes\">%s</div>".formatted(String.join("", notes)));
    }
}
