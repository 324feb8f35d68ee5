package org.chosei.core.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chosei.core.report.Category;

/**
 * One drawing: shapes and labels in one coordinate system of millimetres. In a page the shapes are SVG and the labels are placed
 * as text of the page, so that they can be searched and copied also where a renderer draws SVG text as outlines; as a file of its own
 * the labels are SVG text.
 */
public final class Plot {
    private static final double POINT = 25.4 / 72;
    private static final double BASELINE = 0.98;

    private final double width;
    private final double height;
    private final String alternative;
    private final StringBuilder shapes = new StringBuilder();
    private final List<Label> labels = new ArrayList<>();

    /** @param alternative what the drawing says, with every value, for who cannot see it */
    Plot(double width, double height, String alternative) {
        this.width = width;
        this.height = height;
        this.alternative = alternative;
    }

    /** Which of the edition's two faces a label takes. */
    enum Face {
        PROPORTIONAL,
        FIXED
    }

    /** Where a label stands to its point. */
    enum Anchor {
        LEFT("start"),
        MIDDLE("middle"),
        RIGHT("end");

        private final String svg;

        Anchor(String svg) {
            this.svg = svg;
        }
    }

    /** Type of a label: its size in points. */
    record Style(double size, Face face, boolean bold, String colour) {
        static Style number(double size) {
            return new Style(size, Face.FIXED, false, Palette.INK);
        }

        static Style words(double size) {
            return new Style(size, Face.PROPORTIONAL, false, Palette.INK);
        }

        Style strong() {
            return new Style(size, face, true, colour);
        }

        Style in(String otherColour) {
            return new Style(size, face, bold, otherColour);
        }

        Style of(double otherSize) {
            return new Style(otherSize, face, bold, colour);
        }
    }

    private record Label(double x, double baseline, String text, Anchor anchor, Style style) {}

    void rectangle(double x, double y, double w, double h, String fill) {
        if (w > 0 && h > 0) {
            shapes.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>".formatted(n(x), n(y), n(w), n(h), fill));
        }
    }

    void outline(double x, double y, double w, double h, String colour, double thickness) {
        if (w > 0 && h > 0) {
            shapes.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>"
                    .formatted(n(x), n(y), n(w), n(h), colour, n(thickness)));
        }
    }

    void line(double x1, double y1, double x2, double y2, String colour, double thickness) {
        shapes.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
                .formatted(n(x1), n(y1), n(x2), n(y2), colour, n(thickness)));
    }

    void text(double x, double baseline, String text, Anchor anchor, Style style) {
        labels.add(new Label(x, baseline, text, anchor, style));
    }

    /** A category's fill: its colour, and a hatch that keeps it apart in grey; the hatch is clipped by arithmetic. */
    void fill(Category category, double x, double y, double w, double h) {
        rectangle(x, y, w, h, Palette.of(category));
        switch (category) {
            case SCAN -> diagonals(x, y, w, h, 2.4, true);
            case WEB_DEFACEMENT -> diagonals(x, y, w, h, 1.8, false);
            case ICS -> {
                diagonals(x, y, w, h, 1.6, true);
                diagonals(x, y, w, h, 1.6, false);
            }
            case MALWARE_SITE -> {
                for (double at = 0.9; at < h; at += 1.1) {
                    line(x, y + at, x + w, y + at, "#FFFFFF", 0.18);
                }
            }
            case DOS -> {
                for (double at = 0.8; at < w; at += 1.1) {
                    line(x + at, y, x + at, y + h, "#FFFFFF", 0.18);
                }
            }
            case OTHER -> dots(x, y, w, h);
            case PHISHING, TARGETED_ATTACK -> {
                // solid: hook and crosshair are told apart by lightness
            }
        }
    }

    private void diagonals(double x, double y, double w, double h, double step, boolean rising) {
        for (double at = step; at < w + h; at += step) {
            double x1 = Math.min(at, w);
            double y1 = at - x1;
            double y2 = Math.min(at, h);
            double x2 = at - y2;
            if (rising) {
                line(x + x1, y + y1, x + x2, y + y2, "#FFFFFF", 0.22);
            } else {
                line(x + w - x1, y + y1, x + w - x2, y + y2, "#FFFFFF", 0.22);
            }
        }
    }

    private void dots(double x, double y, double w, double h) {
        boolean shifted = false;
        for (double down = 0.75; down < h; down += 0.95) {
            for (double right = shifted ? 1.5 : 0.75; right < w; right += 1.5) {
                rectangle(x + right - 0.14, y + down - 0.14, 0.28, 0.28, "#FFFFFF");
            }
            shifted = !shifted;
        }
    }

    /** For a page: a box with the shapes as SVG and the labels as absolutely placed text. */
    public String html() {
        StringBuilder html = new StringBuilder();
        html.append("<div class=\"plot\" style=\"width:%smm;height:%smm\">".formatted(n(width), n(height)));
        html.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"%1$s\" alt=\"%1$s\" style=\"width:%2$smm;height:%3$smm\" viewBox=\"0 0 %4$d %5$d\">"
                .formatted(escape(alternative), n(width), n(height), Math.round(width * 100), Math.round(height * 100)));
        // Integers in the view box: one renderer refuses decimals there.
        html.append("<g transform=\"scale(100)\">").append(shapes).append("</g></svg>");
        labels.forEach(label -> html.append(html(label)));
        return html.append("</div>").toString();
    }

    /** As a file of its own. */
    public String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%1$smm\" height=\"%2$smm\" viewBox=\"0 0 %1$s %2$s\"><title>%3$s</title>\n"
                .formatted(n(width), n(height), escape(alternative)));
        svg.append(shapes.toString().replace("/><", "/>\n<")).append('\n');
        for (Label label : labels) {
            Style style = label.style();
            svg.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" font-family=\"BIZ UD%sGothic, sans-serif\"%s fill=\"%s\">%s</text>\n"
                    .formatted(
                            n(label.x()), n(label.baseline()), n(style.size() * POINT), label.anchor().svg,
                            style.face() == Face.FIXED ? "" : "P", style.bold() ? " font-weight=\"700\"" : "", style.colour(),
                            escape(label.text())));
        }
        return svg.append("</svg>\n").toString();
    }

    /** The faces have an ascent of 0.88 and a line of 1.2 em, so the baseline lies 0.98 em under the box's top. */
    private static String html(Label label) {
        Style style = label.style();
        double box = TextWidth.of(label.text(), style.size(), style.face()) * 1.15 + 1.2;
        double left = switch (label.anchor()) {
            case LEFT -> label.x();
            case MIDDLE -> label.x() - box / 2;
            case RIGHT -> label.x() - box;
        };
        String align = switch (label.anchor()) {
            case LEFT -> "left";
            case MIDDLE -> "center";
            case RIGHT -> "right";
        };
        return "<div class=\"t %s%s\" style=\"left:%smm;top:%smm;width:%smm;font-size:%spt;line-height:%spt;text-align:%s;color:%s\">%s</div>"
                .formatted(
                        style.face() == Face.FIXED ? "g" : "p", style.bold() ? " b" : "", n(left),
                        n(label.baseline() - BASELINE * style.size() * POINT), n(box), n(style.size()), n(style.size() * 1.2), align,
                        style.colour(), escape(label.text()));
    }

    private static String n(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "").replaceAll("^-0$", "0");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
