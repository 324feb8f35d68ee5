package org.chosei.server.desk;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chosei.core.directory.Origin;
import org.chosei.core.figures.Change;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.Percentage;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.report.Category;
import org.chosei.server.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A quarter's figures as its page shows them: a dash where nothing is known.
 *
 * @param own months that were counted here: only their incidents can be listed, and nothing but the series is known of others
 * @param present whether the figures are those of now, as the lists are
 */
record QuarterView(QuarterFigures figures, List<YearMonth> own, boolean present, Shown shown) {
    /** The categories that have a number of days to stop (counting rule 17). */
    private static final List<Category> SITES =
            List.of(Category.PHISHING, Category.WEB_DEFACEMENT, Category.MALWARE_SITE);

    /** A key figure with both comparisons. */
    record KeyFigure(String series, QuarterLines.Line line) {}

    record Row(String key, QuarterLines.Line line, Percentage share) {}

    record Days(Category category, long stopped, Handling handling, List<Part> parts) {
        record Part(double x, double width, String percent, String opacity, boolean inverse, boolean roomy) {}
    }

    public List<KeyFigure> keyFigures() {
        QuarterLines lines = lines();
        return List.of(
                new KeyFigure(Series.REPORTS.code(), lines.of(Series.REPORTS)),
                new KeyFigure(Series.INCIDENTS.code(), lines.incidents()),
                new KeyFigure(Series.COORDINATIONS.code(), lines.of(Series.COORDINATIONS)));
    }

    public List<Row> categories() {
        QuarterLines lines = lines();
        return Arrays.stream(Category.values())
                .map(category -> new Row(category.name(), lines.of(category), figures.share(category)))
                .toList();
    }

    /** All incidents. */
    public Row all() {
        long total = figures.of(Series.INCIDENTS).total();
        return new Row("INCIDENTS", lines().incidents(), Percentage.share(total, total, 1));
    }

    public List<Row> origins() {
        QuarterLines lines = lines();
        return Arrays.stream(Origin.values())
                .map(origin -> new Row(origin.name(), lines.of(origin), figures.share(origin)))
                .toList();
    }

    private QuarterLines lines() {
        return new QuarterLines(figures, own, present);
    }

    /** What was counted here of a month: a dash where nothing was. */
    public String counted(long count, int place) {
        return count == 0 && !own.contains(months().get(place)) ? "–" : shown.count(count);
    }

    /** What was counted here of the quarter: a dash where nothing was. */
    public String counted(long count) {
        return count == 0 && own.isEmpty() ? "–" : shown.count(count);
    }

    public List<Days> days() {
        return SITES.stream()
                .map(category -> days(category, figures.handling().getOrDefault(category, Handling.NONE)))
                .toList();
    }

    /** The share that stopped within the first class of days. */
    public String quickly(Days days) {
        return own.isEmpty() ? "–" : percent(days.handling().share(DayClass.values()[0]));
    }

    /** Whether any category's previous figure is known otherwise now than it was published. */
    public boolean isRestated() {
        return Arrays.stream(Category.values())
                .anyMatch(category -> figures.of(category).isRestated());
    }

    record Handled(Category category, Handling handling) {}

    public List<Handled> handling() {
        return Arrays.stream(Category.values())
                .map(category -> new Handled(category, figures.handling().getOrDefault(category, Handling.NONE)))
                .toList();
    }

    public List<Category> allCategories() {
        return List.of(Category.values());
    }

    public List<YearMonth> months() {
        return figures.quarter().months();
    }

    public StackChart stack() {
        QuarterLines lines = lines();
        return StackChart.of(Arrays.stream(Category.values())
                .map(category -> lines.of(category).monthly())
                .toList());
    }

    public String percent(Percentage percentage) {
        return percentage.value() != null ? percentage.value().toPlainString() + "%" : "n/a";
    }

    /** Of the quarter on the one before; none where nothing is known of it. */
    public String change(QuarterLines.Line line) {
        return line.total() == null ? "n/a" : change(line.counts().onPreviousQuarter());
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

    private static Days days(Category category, Handling handling) {
        long stopped =
                handling.days().values().stream().mapToLong(Long::longValue).sum();
        List<String> opacities = List.of("1", ".8", ".42", ".18");
        double at = 0;
        List<Days.Part> parts = new ArrayList<>();
        for (DayClass each : DayClass.values()) {
            double width = stopped == 0 ? 0 : 380.0 * handling.days().getOrDefault(each, 0L) / stopped;
            Percentage share = handling.share(each);
            if (width > 0) {
                parts.add(new Days.Part(
                        at,
                        Math.max(1, width - 1.5),
                        share.value() != null ? share.value().toPlainString() + "%" : "",
                        opacities.get(each.ordinal()),
                        each.ordinal() < 2,
                        width > 34));
            }
            at += width;
        }
        return new Days(category, stopped, handling, parts);
    }
}
