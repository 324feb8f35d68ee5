package org.chosei.server.desk;

import java.util.Arrays;
import java.util.List;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.Percentage;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.report.Category;
import org.chosei.server.figures.Figure;
import org.chosei.server.figures.Figure.Handled.How;

/** Figure 8 as a quarter's page shows it: what was decided about each category's incidents, and how soon sites stopped. */
record QuarterHandling(QuarterFigures figures, QuarterLines lines) {
    record Row(Category category, Counted notified, Counted notNeeded, Counted undecided) {}

    /** @param quickly the share that stopped within the first class of days */
    record Days(Category category, Counted stopped, Counted stillUp, Percentage quickly, DaysChart chart) {}

    public List<Row> rows() {
        return Arrays.stream(Category.values())
                .map(category -> new Row(
                        category,
                        counted(category, How.NOTIFIED, of(category).notified()),
                        counted(category, How.NOT_NEEDED, of(category).notNeeded()),
                        counted(category, How.UNDECIDED, of(category).undecided())))
                .toList();
    }

    public List<Days> days() {
        return Arrays.stream(Category.values())
                .filter(Category::isSite)
                .map(category -> new Days(
                        category,
                        counted(category, How.STOPPED, of(category).stopped()),
                        counted(category, How.STILL_UP, of(category).stillUp()),
                        of(category).share(DayClass.values()[0]),
                        DaysChart.of(of(category))))
                .toList();
    }

    private Counted counted(Category category, How how, long count) {
        return lines.total(new Figure.Handled(category, how), count);
    }

    private Handling of(Category category) {
        return figures.handling().getOrDefault(category, Handling.NONE);
    }
}
