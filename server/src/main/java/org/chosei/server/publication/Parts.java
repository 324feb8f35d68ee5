package org.chosei.server.publication;

import static org.chosei.core.publication.Drawing.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.Series;
import org.chosei.core.publication.Comparisons;
import org.chosei.core.publication.Comparisons.Period;
import org.chosei.core.publication.Edition;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.Publisher;
import org.chosei.core.publication.TextWidths;
import org.chosei.core.publication.Wording;
import org.chosei.core.publication.Words;
import org.chosei.core.report.Category;

/** The parts of a report that are neither prose nor a numbered exhibit: running head and foot, key figures, definitions, imprint. */
final class Parts {
    static final String TLP = "<span class=\"tlp\">TLP:CLEAR</span>";

    private final Edition edition;
    private final Words words;
    private final Wording wording;
    private final Comparisons comparisons;
    private final TextWidths widths;

    Parts(Edition edition, TextWidths widths) {
        this.edition = edition;
        this.words = edition.words();
        this.wording = edition.wording();
        this.comparisons = new Comparisons(edition.language());
        this.widths = widths;
    }

    /** @param place as the document names it */
    String html(String place) {
        return switch (place) {
            case "keyFigures" -> keyFigures();
            case "definitions" -> definitions();
            case "colophon" -> colophon();
            default ->
                throw new IllegalArgumentException(
                        "The document names no part '%s': wanted keyFigures, definitions or colophon".formatted(place));
        };
    }

    /** Head and foot of the pages from here on; they stand after the heading that they name. */
    String runningHead(String chapter) {
        Publisher publisher = edition.publisher();
        String mark = edition.shortMark().isEmpty()
                ? ""
                : "<span class=\"draft\">%s</span>".formatted(escape(edition.shortMark()));
        String head = escape(words.get("title"))
                + gap()
                + escape(period())
                + "<span class=\"chap\">%s</span>".formatted(escape(chapter))
                + mark;
        String foot = escape(publisher.name()) + gap() + edition.number();
        return """
                <div class="hdr"><table role="presentation"><tr><td class="l">%s</td><td class="r">%s</td></tr></table></div>\
                <div class="ftr"><table role="presentation"><tr><td class="l"><span class="pg"></span> / <span class="pgs g"></span></td>\
                <td class="c">%s</td><td class="r">%s</td></tr></table></div>""".formatted(head, TLP, foot, TLP);
    }

    private String keyFigures() {
        return List.of(Series.REPORTS, Series.INCIDENTS, Series.COORDINATIONS).stream()
                .map(this::keyFigure)
                .collect(Collectors.joining("", "<table class=\"key\" role=\"presentation\"><tr>", "</tr></table>"));
    }

    private String keyFigure(Series series) {
        Counts counts = edition.figures().of(series);
        return "<td>%s%s%s</td>"
                .formatted(
                        Markup.paragraph("l", words.get(series.code())),
                        Markup.paragraph("v", wording.count(counts.knownTotal())),
                        "<p class=\"x\">%s<br/>%s</p>"
                                .formatted(
                                        escape(comparisons.brief(counts, Period.PREVIOUS_QUARTER)),
                                        escape(comparisons.brief(counts, Period.SAME_QUARTER_LAST_YEAR))));
    }

    private String definitions() {
        Swatches swatches = new Swatches(words, widths);
        return Texts.lines("definitions", edition.language()).stream()
                .map(line -> List.of(line.split(" \\|\\| ")))
                .map(line -> definition(
                        Category.valueOf(line.getFirst()), line.get(1), line.subList(2, line.size()), swatches))
                .collect(Collectors.joining("", "<table class=\"def\"><tbody>", "</tbody></table>"));
    }

    private String definition(Category category, String meaning, List<String> kinds, Swatches swatches) {
        Words other = Words.of(edition.language().other());
        return "<tr><th scope=\"row\" class=\"a\">%s<p class=\"nm\">%s</p><p class=\"en\" lang=\"%s\">%s</p></th><td><p>%s</p><ul>%s</ul></td></tr>"
                .formatted(
                        swatches.of(14, 5, category).html(),
                        escape(words.of(category)),
                        other.language().code(),
                        escape(other.of(category)),
                        escape(meaning),
                        kinds.stream()
                                .map(each -> "<li>" + escape(each) + "</li>")
                                .collect(Collectors.joining()));
    }

    private String colophon() {
        Publisher publisher = edition.publisher();
        return "<div class=\"colophon\"><p>%s%s%s%s</p><p>%s%s%s</p><p>%s</p></div>"
                .formatted(
                        edition.number(),
                        gap(),
                        escape(words.get("issued")) + " ",
                        escape(wording.day(edition.issued())),
                        escape(publisher.name()),
                        gap(),
                        escape(publisher.nameInOther()),
                        escape(words.get("imprint", publisher.mail())
                                + (publisher.web().isEmpty() ? "" : words.get("imprint.web", publisher.web()))));
    }

    private String period() {
        return wording.period(edition.figures().quarter());
    }

    private String gap() {
        return edition.language() == Language.JA ? "　" : ", ";
    }
}
