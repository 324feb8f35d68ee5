package org.chosei.server.publication;

import static org.chosei.core.publication.Drawing.escape;
import static org.chosei.server.publication.Markup.cell;
import static org.chosei.server.publication.Markup.headCell;
import static org.chosei.server.publication.Markup.nameCell;
import static org.chosei.server.publication.Markup.sumRow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chosei.core.directory.Origin;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.Percentage;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.publication.Edition;
import org.chosei.core.publication.Palette;
import org.chosei.core.publication.PortNames;
import org.chosei.core.publication.Wording;
import org.chosei.core.publication.Words;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/** Tables 1 to 4 as HTML. A previous count that was restated carries a mark (rule 20); a dash stands where nothing is known (rule 21). */
final class StatisticsTables {
    private static final double PORT_BAR = 44;

    private final QuarterFigures figures;
    private final Words words;
    private final Wording wording;
    private final Swatches swatches;

    StatisticsTables(Edition edition, Swatches swatches) {
        this.figures = edition.figures();
        this.words = edition.words();
        this.wording = edition.wording();
        this.swatches = swatches;
    }

    String reports() {
        List<Series> lines = List.of(Series.REPORTS, Series.INCIDENTS, Series.COORDINATIONS);
        String body = lines.stream()
                .map(series -> "<tr>"
                        + nameCell("<b>%s</b><span class=\"ref\">%s</span>"
                                .formatted(
                                        escape(words.get(series.code())),
                                        words.get("noteRef", lines.indexOf(series) + 2)))
                        + counts(figures.of(series)) + "</tr>")
                .collect(Collectors.joining());
        return Markup.table("d", head("", ""), body);
    }

    String categories() {
        String body = Arrays.stream(Category.values())
                .map(category -> "<tr>" + nameCell(swatches.inLine(category) + escape(words.of(category)))
                        + counts(figures.of(category)) + "</tr>")
                .collect(Collectors.joining());
        return Markup.table(
                "d tight",
                head(words.get("category"), ""),
                body + sumRow(nameCell(escape(words.get("allCategories"))) + counts(figures.of(Series.INCIDENTS))));
    }

    String brands() {
        String body = List.of(Origin.DOMESTIC, Origin.FOREIGN, Origin.UNKNOWN).stream()
                .map(origin -> "<tr>"
                        + nameCell(escape(words.of(origin))
                                + (origin == Origin.UNKNOWN
                                        ? "<span class=\"ref\">" + words.get("noteRef", 5) + "</span>"
                                        : ""))
                        + counts(figures.of(origin), wording.percent(figures.share(origin))) + "</tr>")
                .collect(Collectors.joining());
        Counts all = figures.of(Series.PHISHING);
        String whole = wording.percent(Percentage.share(all.total(), all.total(), 0));
        return Markup.table(
                "d",
                head(words.get("brand"), words.get("share")),
                body + sumRow(nameCell(escape(words.get("allBrands"))) + counts(all, whole)));
    }

    String ports() {
        List<PortRow> rows = figures.ports().largest();
        long largest = Math.max(1, rows.stream().mapToLong(PortRow::total).max().orElse(1));
        String head = headCell("r", words.get("port"))
                + headCell("r", words.get("service"))
                + months()
                + headCell("tot", words.get("total"))
                + headCell("r bar", words.get("comparison"));
        String body = rows.stream()
                .map(row -> "<tr>" + port(row, row.port(), largest, Palette.ACCENT) + "</tr>")
                .collect(Collectors.joining());
        PortRow other = figures.ports().other();
        return Markup.table(
                "d tight ports",
                head,
                body
                        + "<tr>" + port(other, words.get("otherPorts"), largest, Palette.ACCENT_LIGHT) + "</tr>"
                        + sumRow(port(figures.ports().monthlyTotal(), words.get("monthlyTotal"), largest, "")));
    }

    private String port(PortRow row, String name, long largest, String colour) {
        String bar = colour.isEmpty()
                ? ""
                : "<div style=\"height:2.3mm;width:%.2fmm;background-color:%s\"></div>"
                        .formatted(
                                row.total() == 0
                                        ? 0
                                        : Math.max(.3, Math.min(1, row.total() / (double) largest) * PORT_BAR),
                                colour);
        return nameCell("<span class=\"%s\">%s</span>"
                        .formatted(Character.isDigit(name.charAt(0)) ? "g" : "", escape(name)))
                + cell("svc", PortNames.registered(row.port())) + monthly(row.monthly())
                + cell("n tot", wording.count(row.total())) + "<td class=\"bar\">" + bar + "</td>";
    }

    private String head(String first, String extra) {
        return headCell("r", first)
                + months()
                + headCell("tot", words.get("total"))
                + (extra.isEmpty() ? "" : headCell("", extra))
                + headCell("prev", words.get("previousQuarter"))
                + headCell("", words.get("changeHead"));
    }

    private String months() {
        return figures.quarter().months().stream()
                .map(month -> headCell("", wording.month(month)))
                .collect(Collectors.joining());
    }

    private String monthly(List<? extends @Nullable Long> monthly) {
        return monthly.stream().map(count -> cell("n", wording.count(count))).collect(Collectors.joining());
    }

    private String counts(Counts counts, String... extra) {
        String mark = counts.isRestated() ? "<span class=\"mk\">%s</span>".formatted(words.get("restated.mark")) : "";
        return monthly(counts.monthly())
                + cell("n tot", wording.count(counts.knownTotal()))
                + Arrays.stream(extra).map(each -> cell("n", each)).collect(Collectors.joining())
                + "<td class=\"n prev\">%s%s</td>".formatted(mark, wording.count(counts.previous()))
                + cell("n", wording.signed(counts.onPreviousQuarter()));
    }
}
