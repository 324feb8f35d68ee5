package org.chosei.server.publication;

import static org.chosei.core.publication.Drawing.escape;

import java.util.List;
import java.util.stream.Collectors;

/** Small pieces of the report's HTML; what is text is escaped here. */
final class Markup {
    private Markup() {}

    static String paragraph(String css, String text) {
        return "<p class=\"%s\">%s</p>".formatted(css, escape(text));
    }

    /** A text that is an address as a whole can be followed. */
    static String linked(String text) {
        String scheme = text.matches("https?://[^\\s]+") ? "" : text.matches("[^\\s@]+@[^\\s@]+") ? "mailto:" : null;
        return scheme == null ? escape(text) : "<a href=\"%s%s\">%s</a>".formatted(scheme, escape(text), escape(text));
    }

    static String headCell(String css, String text) {
        return "<th scope=\"col\" class=\"%s\">%s</th>".formatted(css, escape(text));
    }

    /** The first cell of a row, which names it; {@code inner} is HTML. */
    static String nameCell(String inner) {
        return "<th scope=\"row\" class=\"r\">%s</th>".formatted(inner);
    }

    static String cell(String css, String text) {
        return "<td class=\"%s\">%s</td>".formatted(css, escape(text));
    }

    static String rows(List<String> rows) {
        return rows.stream().map(row -> "<tr>" + row + "</tr>").collect(Collectors.joining());
    }

    static String sumRow(String cells) {
        return "<tr class=\"sum\">" + cells + "</tr>";
    }

    static String table(String css, String head, String body) {
        return "<table class=\"%s\"><thead><tr>%s</tr></thead><tbody>%s</tbody></table>".formatted(css, head, body);
    }

    static String note(String label, String text) {
        return "<p><span class=\"k\">%s</span>%s</p>".formatted(escape(label), escape(text));
    }
}
