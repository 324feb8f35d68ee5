package org.chosei.core.publication;

import java.util.List;
import java.util.stream.Collectors;
import org.chosei.core.figures.Percentage;
import org.chosei.core.publication.Plot.Anchor;
import org.chosei.core.publication.Plot.Face;
import org.chosei.core.publication.Plot.Style;
import org.chosei.core.report.Category;

/** A whole as one bar with its parts, and below them ranked with count and share (figure 3). */
final class SharesChart {
    private static final double WIDTH = 165;
    private static final double BAR = 9.5;
    private static final double LIST = BAR + 6;
    private static final double ROW = 5.6;
    private static final double SCALE_FROM = 44;
    private static final double SCALE_TO = WIDTH - 30;

    private SharesChart() {}

    /** A part: its name and count, and its share of the whole. */
    record Part(Category category, String name, long count, Percentage share) {}

    /** @param parts as ranked */
    static Plot draw(List<Part> parts, Language language) {
        String spoken = parts.stream()
                .map(p -> "%s %s (%s)".formatted(p.name(), language.count(p.count()), language.share(p.share())))
                .collect(Collectors.joining("; "));
        Plot plot = new Plot(WIDTH, LIST + ROW * parts.size() + 1, spoken);
        whole(plot, parts, language);
        ranks(plot, parts, language);
        return plot;
    }

    private static void whole(Plot plot, List<Part> parts, Language language) {
        double total = Math.max(1, parts.stream().mapToLong(Part::count).sum());
        double x = 0;
        for (Part part : parts) {
            double width = WIDTH * part.count() / total;
            plot.fill(part.category(), x, 0, width, BAR);
            plate(plot, part, x, width, language);
            x += width;
            if (width > 0.4) {
                plot.line(x, 0, x, BAR, "#FFFFFF", 0.3);
            }
        }
    }

    /** Name and share where they fit, the share alone where only that does, nothing in a sliver. */
    private static void plate(Plot plot, Part part, double x, double width, Language language) {
        String share = language.share(part.share());
        Style style = Style.words(7.6).strong();
        double whole = TextWidth.of(part.name() + " " + share, style.size(), Face.PROPORTIONAL) + 4;
        double alone = TextWidth.of(share, style.size(), Face.PROPORTIONAL) + 2;
        if (width > whole + 2) {
            plot.rectangle(x + 1.4, 2.5, whole, 4.5, "#FFFFFF");
            plot.text(x + 2.4, 5.85, part.name(), Anchor.LEFT, style);
            plot.text(x + 1.4 + whole - 0.9, 5.85, share, Anchor.RIGHT, Style.number(7.6).strong());
        } else if (width > alone + 1) {
            plot.rectangle(x + (width - alone) / 2, 2.5, alone, 4.5, "#FFFFFF");
            plot.text(x + width / 2, 5.85, share, Anchor.MIDDLE, Style.number(7.2).strong());
        }
    }

    private static void ranks(Plot plot, List<Part> parts, Language language) {
        Style head = Style.words(6.2).in(Palette.GREY);
        plot.text(WIDTH - 16, LIST - 1.6, language.pick("件数", "Incidents"), Anchor.RIGHT, head);
        plot.text(WIDTH, LIST - 1.6, language.pick("割合", "Share"), Anchor.RIGHT, head);
        double largest = Math.max(1, parts.stream().mapToLong(Part::count).max().orElse(1));
        double y = LIST;
        for (Part part : parts) {
            plot.line(0, y, WIDTH, y, Palette.HAIRLINE, 0.15);
            plot.fill(part.category(), 0, y + 1.2, 5, 3.2);
            plot.text(6.8, y + ROW - 1.75, part.name(), Anchor.LEFT, part.count() == largest ? Style.words(7.6).strong() : Style.words(7.6));
            plot.fill(part.category(), SCALE_FROM, y + 1.2, (SCALE_TO - SCALE_FROM) * part.count() / largest, 3.2);
            plot.text(WIDTH - 16, y + ROW - 1.75, language.count(part.count()), Anchor.RIGHT, Style.number(7.6));
            plot.text(WIDTH, y + ROW - 1.75, language.share(part.share()), Anchor.RIGHT, Style.number(7.6).strong());
            y += ROW;
        }
        plot.line(0, y, WIDTH, y, Palette.HAIRLINE, 0.15);
        plot.line(SCALE_FROM, LIST, SCALE_FROM, y, Palette.INK, 0.25);
    }
}
