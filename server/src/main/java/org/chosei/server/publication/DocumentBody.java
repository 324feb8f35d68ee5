package org.chosei.server.publication;

import static org.chosei.core.publication.Drawing.escape;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chosei.core.publication.Block;
import org.chosei.core.publication.Edition;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.Words;

/** Sets the document's blocks as HTML, one after another, and keeps a heading and its lead with the exhibit that follows. */
final class DocumentBody {
    private static final Pattern NUMBERED = Pattern.compile("(\\d+(?:\\.\\d+)?|付録.|Appendix .) (.+)");

    private final Edition edition;
    private final Words words;
    private final Exhibits exhibits;
    private final GivenFigures given;
    private final Parts parts;
    private final Outline outline = new Outline();
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder lead = new StringBuilder();
    private boolean afterExhibit;
    private int headings;

    DocumentBody(Edition edition, Exhibits exhibits, GivenFigures given, Parts parts) {
        this.edition = edition;
        this.words = edition.words();
        this.exhibits = exhibits;
        this.given = given;
        this.parts = parts;
    }

    Outline outline() {
        return outline;
    }

    String html(List<Block> blocks) {
        blocks.forEach(this::add);
        flush();
        return body.toString();
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> text("<p>%s</p>".formatted(escape(paragraph.text())));
            case Block.Items items ->
                text(items.items().stream()
                        .map(item -> "<li>" + escape(item) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>")));
            case Block.Note note ->
                text("<div class=\"notes\">%s</div>".formatted(Markup.note(note.label(), note.text())));
            case Block.Rows rows -> text(contacts(rows));
            case Block.Address address -> text(Markup.paragraph("url", address.text()));
            case Block.Given figure -> given(figure);
            case Block.Place place -> place(place.name());
        }
    }

    private void heading(Block.Heading heading) {
        flush();
        String id = "s" + ++headings;
        Matcher numbered = NUMBERED.matcher(heading.text());
        boolean isNumbered = numbered.matches();
        String entry = isNumbered ? numbered.group(1) + gap() + numbered.group(2) : heading.text();
        if (heading.level() == 1) {
            outline.heading(1, id, entry);
            String number = isNumbered
                    ? "<span class=\"no\">%s</span>%s".formatted(escape(numbered.group(1)), escape(numbered.group(2)))
                    : escape(heading.text());
            body.append("<h1 id=\"%s\">%s<span class=\"en\" lang=\"%s\">%s</span></h1>"
                    .formatted(id, number, edition.language().other().code(), escape(heading.second())));
            body.append(parts.runningHead(entry));
        } else {
            if (heading.level() == 2 && isNumbered) {
                outline.heading(2, id, entry);
            }
            String text = isNumbered
                    ? "<span class=\"no\">%s</span>%s".formatted(escape(numbered.group(1)), escape(numbered.group(2)))
                    : escape(heading.text());
            lead.append("<h%1$d id=\"%2$s\"%3$s>%4$s</h%1$d>"
                    .formatted(heading.level(), id, afterExhibit ? " class=\"ae\"" : "", text));
        }
        afterExhibit = false;
    }

    private String gap() {
        return edition.language() == Language.JA ? "　" : "\u2002";
    }

    private void text(String html) {
        lead.append(html);
        afterExhibit = false;
    }

    private void place(String name) {
        if (Exhibits.isExhibit(name)) {
            boolean table = name.startsWith("table");
            int number = Integer.parseInt(name.replaceAll("\\D", ""));
            String key = (table ? "tab" : "fig") + number;
            outline.exhibit(
                    key, "%s %d%s%s".formatted(words.get(table ? "table" : "figure"), number, gap(), words.get(key)));
            exhibit(exhibits.html(name));
        } else {
            text(parts.html(name));
        }
    }

    private void given(Block.Given figure) {
        given.byNumber().forEach((number, each) -> {
            if (each.equals(figure)) {
                outline.exhibit("fig" + number, exhibits.figureName(number) + gap() + figure.title());
            }
        });
        exhibit(given.html(figure, exhibits));
    }

    /** A heading with one paragraph stays on the page of its exhibit; a longer text may part from it, lest half a page stay empty. */
    private void exhibit(String html) {
        int heading = Math.max(0, Math.max(lead.lastIndexOf("<h2"), lead.lastIndexOf("<h3")));
        boolean isShort = lead.indexOf("<p", heading) == lead.lastIndexOf("<p");
        int from = isShort ? heading : lead.length();
        body.append(lead, 0, from);
        body.append("<div class=\"keep\">")
                .append(lead, from, lead.length())
                .append(html)
                .append("</div>");
        lead.setLength(0);
        afterExhibit = true;
    }

    private void flush() {
        body.append(lead);
        lead.setLength(0);
    }

    private static String contacts(Block.Rows rows) {
        return rows.rows().stream()
                .map(row -> "<tr><th scope=\"row\" class=\"k\">%s</th><td>%s</td></tr>"
                        .formatted(escape(row.get(0)), Markup.linked(row.get(1))))
                .collect(Collectors.joining("", "<table class=\"contact\"><tbody>", "</tbody></table>"));
    }
}
