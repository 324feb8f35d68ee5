package org.chosei.core.publication;

import static org.chosei.core.publication.TextWidths.POINT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One drawing: shapes and labels in one coordinate system.
 *
 * <p>On a page the shapes are SVG and the labels placed HTML, because a PDF renderer draws SVG text as outlines that can be neither
 * searched nor copied; as a file the labels are SVG text.
 */
public final class Drawing {
    /** The em part by which a baseline lies under the top of a line box of 1.2 em in the report's faces. */
    private static final double BASELINE = .98;

    private static final double LINE = 1.2;

    private final double width;
    private final double height;
    private final String description;
    private final TextWidths widths;
    private final List<String> shapes = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    /** @param description says all values in words, for those who do not see the drawing */
    public Drawing(double width, double height, String description, TextWidths widths) {
        this.width = width;
        this.height = height;
        this.description = description;
        this.widths = widths;
    }

    /** Which end of a label its place names. */
    public enum Anchor {
        LEFT("start"),
        CENTER("middle"),
        RIGHT("end");

        private final String svg;

        Anchor(String svg) {
            this.svg = svg;
        }
    }

    /** @param y of the baseline */
    private record Label(double x, double y, String text, double size, Anchor anchor, Face face, String colour) {}

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    double measure(String text, double size, Face face) {
        return widths.millimetres(text, size, face);
    }

    Drawing rectangle(double x, double y, double w, double h, String fill) {
        return rectangle(x, y, w, h, fill, null);
    }

    Drawing rectangle(double x, double y, double w, double h, String fill, @Nullable String stroke) {
        if (w > 0 && h > 0) {
            String line = stroke == null ? "" : " stroke=\"%s\" stroke-width=\"0.15\"".formatted(stroke);
            shapes.add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"%s/>"
                    .formatted(number(x), number(y), number(w), number(h), fill, line));
        }
        return this;
    }

    Drawing line(double x1, double y1, double x2, double y2, String colour, double thickness) {
        shapes.add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
                .formatted(number(x1), number(y1), number(x2), number(y2), colour, number(thickness)));
        return this;
    }

    Drawing arrowHead(double x, double y) {
        shapes.add("<path d=\"M%s %sl-2 -1v2z\" fill=\"%s\"/>".formatted(number(x), number(y), Palette.INK));
        return this;
    }

    /** Another drawing within this one, its corner at a place. */
    Drawing put(Drawing other, double x, double y) {
        shapes.add("<g transform=\"translate(%s %s)\">%s</g>"
                .formatted(number(x), number(y), String.join("", other.shapes)));
        other.labels.forEach(each ->
                label(x + each.x(), y + each.y(), each.text(), each.size(), each.anchor(), each.face(), each.colour()));
        return this;
    }

    Drawing label(double x, double y, String text, double size, Anchor anchor, Face face, String colour) {
        labels.add(new Label(x, y, text, size, anchor, face, colour));
        return this;
    }

    /** For a page; openhtmltopdf takes integers only in a viewBox, hence hundredths of a millimetre. */
    public String html() {
        StringBuilder html = new StringBuilder();
        html.append("<div class=\"plot\" style=\"width:%smm;height:%smm\">".formatted(number(width), number(height)));
        html.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" alt=\"%1$s\" aria-label=\"%1$s\" style=\"width:%2$smm;height:%3$smm\" viewBox=\"0 0 %4$d %5$d\"><g transform=\"scale(100)\">"
                        .formatted(
                                escape(description),
                                number(width),
                                number(height),
                                Math.round(width * 100),
                                Math.round(height * 100)));
        shapes.forEach(html::append);
        html.append("</g></svg>");
        labels.forEach(label -> html.append(html(label)));
        return html.append("</div>").toString();
    }

    /** The shapes alone, small enough to stand in a line of text. */
    public String mark() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sw\" role=\"img\" alt=\"%1$s\" aria-label=\"%1$s\" viewBox=\"0 0 %2$d %3$d\">%4$s</svg>"
                .formatted(escape(description), Math.round(width), Math.round(height), String.join("", shapes));
    }

    /** Free-standing, for use outside the report. */
    public String svg() {
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$smm\" height=\"%2$smm\" viewBox=\"0 0 %1$s %2$s\" role=\"img\">\n<title>%3$s</title>\n"
                        .formatted(number(width), number(height), escape(description)));
        shapes.forEach(shape -> svg.append(shape).append('\n'));
        labels.forEach(label -> svg.append(svg(label)).append('\n'));
        return svg.append("</svg>\n").toString();
    }

    private String html(Label label) {
        double wide = measure(label.text(), label.size(), label.face()) + 1.2;
        double left =
                label.x() - (label.anchor() == Anchor.LEFT ? 0 : label.anchor() == Anchor.RIGHT ? wide : wide / 2);
        return "<div class=\"t %s%s\" aria-hidden=\"true\" style=\"left:%smm;top:%smm;width:%smm;font-size:%spt;line-height:%spt;text-align:%s;color:%s\">%s</div>"
                .formatted(
                        label.face().family().contains("P") ? "p" : "g",
                        label.face().isBold() ? " b" : "",
                        number(left),
                        number(label.y() - BASELINE * label.size() * POINT),
                        number(wide),
                        number(label.size()),
                        number(label.size() * LINE),
                        label.anchor().name().toLowerCase(Locale.ROOT),
                        label.colour(),
                        escape(label.text()));
    }

    private static String svg(Label label) {
        return "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" font-family=\"%s, sans-serif\"%s fill=\"%s\">%s</text>"
                .formatted(
                        number(label.x()),
                        number(label.y()),
                        number(label.size() * POINT),
                        label.anchor().svg,
                        label.face().family(),
                        label.face().isBold() ? " font-weight=\"700\"" : "",
                        label.colour(),
                        escape(label.text()));
    }

    /** At most three decimals and no more than needed. */
    static String number(double value) {
        String written = String.format(Locale.ROOT, "%.3f", value);
        return written.replaceAll("0+$", "").replaceAll("\\.$", "").replaceAll("^-0$", "0");
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
