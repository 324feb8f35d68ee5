package org.chosei.core.publication;

import java.math.BigDecimal;
import java.util.Arrays;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.Percentage;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.RequestScope;
import org.chosei.core.publication.Drawing.Anchor;
import org.chosei.core.report.Category;

/** The bars of figure 8: whether incidents were notified, to whom the requests went, after how many business days a site stopped. */
public final class HandlingBars {
    /** Widths of the three columns. */
    public static final double STATUS = 60;

    public static final double SCOPE = 30;
    public static final double DAYS = 38;
    private static final double THICK = 3.2;
    private static final double SIZE = 6.8;

    private final QuarterFigures figures;
    private final Words words;
    private final HandlingWords said;
    private final TextWidths widths;
    private final long largest;

    public HandlingBars(QuarterFigures figures, Language language, TextWidths widths) {
        this.figures = figures;
        this.words = Words.of(language);
        this.said = new HandlingWords(figures, language);
        this.widths = widths;
        this.largest = Math.max(
                1,
                Arrays.stream(Category.values())
                        .mapToLong(each -> figures.of(each).total())
                        .max()
                        .orElse(1));
    }

    /** Notified, not needed and undecided on one scale for all categories. */
    public Drawing status(Category category) {
        Handling handling = figures.handling().getOrDefault(category, Handling.NONE);
        Drawing drawing =
                new Drawing(STATUS, 3.6, "%s: %s".formatted(words.of(category), said.status(handling)), widths);
        double unit = STATUS / largest;
        double notified = handling.notified() * unit;
        double notNeeded = handling.notNeeded() * unit;
        return drawing.rectangle(0, .2, notified, THICK, Palette.ACCENT)
                .rectangle(notified, .2, notNeeded, THICK, Palette.ACCENT_LIGHT)
                .rectangle(notified + notNeeded, .2, handling.undecided() * unit, THICK, Palette.WHITE, Palette.GREY)
                .line(0, 0, 0, 3.6, Palette.INK, .25);
    }

    /** Domestic and overseas requests in percent; a dash is printed where there are none. */
    public Drawing scope(Category category) {
        RequestScope scope = figures.requestScope().getOrDefault(category, RequestScope.of(0, 0));
        double domestic = part(scope.domestic(), SCOPE);
        return new Drawing(SCOPE, 7, said.scope(scope), widths)
                .rectangle(0, .2, domestic, THICK, Palette.ACCENT)
                .rectangle(domestic, .2, SCOPE - domestic, THICK, Palette.ACCENT_LIGHT)
                .label(0, 6.2, plain(scope.domestic()), SIZE, Anchor.LEFT, Face.NUMBERS_BOLD, Palette.INK)
                .label(SCOPE, 6.2, plain(scope.overseas()), SIZE, Anchor.RIGHT, Face.NUMBERS_BOLD, Palette.INK);
    }

    public boolean hasScope(Category category) {
        RequestScope scope = figures.requestScope().get(category);
        return scope != null && scope.domestic().isKnown();
    }

    public boolean hasDays(Category category) {
        return figures.handling()
                .getOrDefault(category, Handling.NONE)
                .share(DayClass.UP_TO_3)
                .isKnown();
    }

    /** The four classes of business days, darkest the quickest. */
    public Drawing days(Category category) {
        Handling handling = figures.handling().getOrDefault(category, Handling.NONE);
        Drawing drawing = new Drawing(DAYS, 7, said.days(handling), widths);
        double x = 0;
        double free = 0;
        for (DayClass each : DayClass.values()) {
            double wide = part(handling.share(each), DAYS);
            drawing.rectangle(x, .2, Math.min(wide, DAYS - x), THICK, Palette.step(each.ordinal()));
            String share = plain(handling.share(each));
            double half = widths.millimetres(share, SIZE, Face.NUMBERS_BOLD) / 2;
            double center = Math.min(Math.max(x + wide / 2, free + half), DAYS - half);
            if (wide > 0) {
                drawing.label(center, 6.2, share, SIZE, Anchor.CENTER, Face.NUMBERS_BOLD, Palette.INK);
                free = center + half + .9;
            }
            x += wide;
        }
        return drawing;
    }

    /** What the colours of a column mean, in one line. */
    public Drawing legend(double width, String[] names, String[] colours) {
        Drawing drawing = new Drawing(width, 3.4, words.get("legend") + ": " + String.join(", ", names), widths);
        double x = 0;
        for (int i = 0; i < names.length; i++) {
            drawing.rectangle(x, .7, 2.2, 2, colours[i], colours[i].equals(Palette.WHITE) ? Palette.GREY : null);
            drawing.label(x + 2.8, 2.45, names[i], 6.2, Anchor.LEFT, Face.WORDS, Palette.GREY);
            x += 4.3 + widths.millimetres(names[i], 6.2, Face.WORDS);
        }
        return drawing;
    }

    private static double part(Percentage share, double whole) {
        BigDecimal value = share.value();
        return value == null ? 0 : whole * value.doubleValue() / 100;
    }

    private static String plain(Percentage share) {
        BigDecimal value = share.value();
        return value == null ? "–" : value.toPlainString();
    }
}
