package org.chosei.core.publication;

import java.util.List;
import java.util.Objects;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.publication.Drawing.Anchor;

/** Every month since history begins as one bar, the quarter's three in the accent: the drawing of the cover. */
public final class HistoryChart {
    private static final double HEIGHT = 78;
    private static final double GROUND = HEIGHT - 6;

    private HistoryChart() {}

    public static Drawing of(String name, List<MonthCount> months, Wording wording, TextWidths widths) {
        long largest = months.stream()
                .map(MonthCount::count)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        Drawing drawing = new Drawing(Page.WIDTH, HEIGHT, name, widths);
        double slot = Page.WIDTH / Math.max(1, months.size());
        for (int i = 0; i < months.size(); i++) {
            MonthCount month = months.get(i);
            double height = GROUND * (month.count() == null ? 0 : month.count()) / Math.max(1, largest);
            boolean present = i >= months.size() - 3;
            drawing.rectangle(
                    slot * i + slot * .12,
                    GROUND - height,
                    slot * .76,
                    height,
                    present ? Palette.ACCENT : Palette.RULE);
            if (month.month().getMonthValue() == 1 && isLabelled(month.month().getYear(), months.size())) {
                drawing.line(slot * i, GROUND, slot * i, GROUND + 1.1, Palette.INK, .15);
                drawing.label(
                        slot * i + .2,
                        GROUND + 4,
                        String.valueOf(month.month().getYear()),
                        6.5,
                        Anchor.LEFT,
                        Face.NUMBERS,
                        Palette.GREY);
            }
        }
        return drawing.line(0, GROUND, Page.WIDTH, GROUND, Palette.INK, .25);
    }

    /** Every year while there are few. */
    private static boolean isLabelled(int year, int months) {
        return months <= 60 || year % 2 == 0;
    }
}
