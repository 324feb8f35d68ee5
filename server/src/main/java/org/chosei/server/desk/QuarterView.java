package org.chosei.server.desk;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chosei.core.directory.Origin;
import org.chosei.core.figures.Change;
import org.chosei.core.figures.Percentage;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.report.Category;
import org.chosei.server.figures.Figure;
import org.chosei.server.web.Shown;
import org.jspecify.annotations.Nullable;

/** A quarter's figures as its page shows them: a dash where nothing is known. */
record QuarterView(QuarterFigures figures, QuarterLines lines, Shown shown) {

    /** A key figure with both comparisons. */
    record KeyFigure(String series, QuarterLines.Line line) {}

    record Row(String key, QuarterLines.Line line, Percentage share) {}

    /** A line of what is compared with nothing. */
    record PlainRow(String key, List<Counted> monthly, Counted total) {}

    public List<KeyFigure> keyFigures() {
        return List.of(
                new KeyFigure(Series.REPORTS.code(), lines.of(Series.REPORTS, new Figure.Reports())),
                new KeyFigure(Series.INCIDENTS.code(), lines.of(Series.INCIDENTS, new Figure.Incidents())),
                new KeyFigure(Series.COORDINATIONS.code(), lines.of(Series.COORDINATIONS, new Figure.Requests())));
    }

    public List<Row> categories() {
        return Arrays.stream(Category.values())
                .map(category -> new Row(category.name(), line(category), figures.share(category)))
                .toList();
    }

    /** All incidents. */
    public Row all() {
        long total = figures.of(Series.INCIDENTS).total();
        return new Row(
                "INCIDENTS", lines.of(Series.INCIDENTS, new Figure.Incidents()), Percentage.share(total, total, 1));
    }

    public List<Row> origins() {
        return Arrays.stream(Origin.values())
                .map(origin -> new Row(
                        origin.name(),
                        lines.of(Series.of(origin), new Figure.OfBrands(origin, null)),
                        figures.share(origin)))
                .toList();
    }

    public List<PlainRow> ports() {
        return figures.ports().rows().stream()
                .map(row -> plain(row.port(), new Figure.Ports(row.port()), row.monthly()))
                .toList();
    }

    /** Messages of channels that make no reports. */
    public List<PlainRow> channels() {
        return figures.otherSources().messages().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(row -> plain(row.getKey().name(), new Figure.Messages(row.getKey()), row.getValue()))
                .toList();
    }

    /** Incidents that no report speaks of. */
    public List<Counted> onlyElsewhere() {
        return lines.monthly(new Figure.OnlyElsewhere(), figures.otherSources().incidents());
    }

    public QuarterHandling handling() {
        return new QuarterHandling(figures, lines);
    }

    /** Whether any category's previous figure is known otherwise now than it was published. */
    public boolean isRestated() {
        return Arrays.stream(Category.values())
                .anyMatch(category -> figures.of(category).isRestated());
    }

    /** Whether anything of it was counted here. */
    public boolean isOwn() {
        return figures.quarter().months().stream().anyMatch(lines.own()::contains);
    }

    public List<Category> allCategories() {
        return List.of(Category.values());
    }

    public List<YearMonth> months() {
        return figures.quarter().months();
    }

    public StackChart stack() {
        return StackChart.of(Arrays.stream(Category.values())
                .map(category -> line(category).monthly().stream()
                        .<@Nullable Long>map(Counted::count)
                        .toList())
                .toList());
    }

    /** The share of the category's stops within the first class of days. */
    public String quickly(QuarterHandling.Days days) {
        return isOwn() ? percent(days.quickly()) : "–";
    }

    public String percent(Percentage percentage) {
        return percentage.value() != null ? percentage.value().toPlainString() + "%" : "n/a";
    }

    /** Of the quarter on the one before. */
    public String change(QuarterLines.Line line) {
        return change(line.counts().onPreviousQuarter());
    }

    public String change(Change change) {
        BigDecimal value = change.percentage().value();
        return value == null ? "n/a" : shown.change(value.longValue());
    }

    /** The arrow beside a change, null where nothing changed. */
    public @Nullable String arrow(Change change) {
        return switch (change.direction()) {
            case UP -> "up-a";
            case DOWN -> "down-a";
            default -> null;
        };
    }

    private QuarterLines.Line line(Category category) {
        return lines.of(Series.of(category), new Figure.OfCategory(category));
    }

    private PlainRow plain(String key, Figure figure, List<Long> monthly) {
        long total = monthly.stream().mapToLong(Long::longValue).sum();
        return new PlainRow(key, lines.monthly(figure, monthly), lines.total(figure, total));
    }
}
