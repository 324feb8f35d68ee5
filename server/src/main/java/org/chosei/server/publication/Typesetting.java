package org.chosei.server.publication;

import static org.chosei.core.publication.Drawing.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chosei.core.publication.Block;
import org.chosei.core.publication.Blocks;
import org.chosei.core.publication.Drawing;
import org.chosei.core.publication.Edition;
import org.chosei.core.publication.Passages;
import org.chosei.core.publication.Prose;
import org.chosei.core.publication.TextWidths;

/** One edition in one language, set: its HTML for screen and for paper and its drawings. */
final class Typesetting {
    /** Where the rules of the faces go once the page is known whose signs they hold. */
    private static final String FACES = "/* faces */\n";

    private final Edition edition;
    private final String body;
    private final Outline outline;
    private final Parts parts;
    private final Cover cover;
    private final Map<Integer, Drawing> drawings = new TreeMap<>();

    /** @throws org.chosei.core.publication.ProseRefused when a text cannot be printed */
    Typesetting(Edition edition, Passages passages, TextWidths widths) {
        this.edition = edition;
        this.parts = new Parts(edition, widths);
        this.cover = new Cover(edition, widths);
        Exhibits exhibits = new Exhibits(edition, widths);
        passages.check(edition.language());
        GivenFigures given = new GivenFigures(givenIn(passages), edition.words(), widths);
        Prose prose = new Prose(edition, given.names(), given.sums());
        DocumentBody document = new DocumentBody(edition, exhibits, given, parts);
        this.body = document.html(blocks(passages, prose));
        this.outline = document.outline();
        drawings.putAll(exhibits.drawings());
        drawings.putAll(given.drawings());
    }

    /** Whether the passages can be printed with these figures. */
    static void check(Edition edition, Passages passages, TextWidths widths) {
        new Typesetting(edition, passages, widths);
    }

    /** Figures that are one drawing, by number. */
    Map<Integer, Drawing> drawings() {
        return drawings;
    }

    /** For a browser: one file that brings its faces with it. */
    String screen(WebFaces faces) {
        String style = Texts.read("report.css") + Texts.read("screen.css");
        // A browser knows no alt on a drawing; it reads the label.
        String page = page(FACES + style, "").replaceAll(" alt=\"[^\"]*\"", "");
        return page.replace(FACES, faces.css(page));
    }

    String paper() {
        return page(Texts.read("report.css"), outline.bookmarks(edition.words().get("contents")));
    }

    private String page(String style, String bookmarks) {
        String title = "%s %s"
                .formatted(
                        edition.words().get("title"),
                        edition.wording().period(edition.figures().quarter()));
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>%s (%s)</title>\
                <meta name="author" content="%s"/><meta name="subject" content="%2$s"/><meta name="description" content="%2$s"/><meta name="keywords" content="CSIRT, TLP:CLEAR"/>
                <style>
                %s</style>%s</head><body>
                %s
                <h1 id="toc" class="plain">%s</h1>%s%s<h2 class="lists">%s</h2>%s
                %s
                </body></html>
                """.formatted(
                        edition.language().code(),
                        escape(title),
                        edition.number(),
                        escape(edition.publisher().name()),
                        style,
                        bookmarks,
                        cover.html(),
                        escape(edition.words().get("contents")),
                        parts.runningHead(edition.words().get("contents")),
                        outline.contents(),
                        escape(edition.words().get("exhibits")),
                        outline.lists(),
                        body);
    }

    /** The document's blocks with the analysts' in their places; numbers in either come from the facts. */
    private List<Block> blocks(Passages passages, Prose prose) {
        List<Block> blocks = new ArrayList<>();
        String document = prose.fill("document_" + edition.language().code(), Texts.of("document", edition.language()));
        for (Block block : Blocks.read(document, edition.language())) {
            if (block instanceof Block.Place place && place.name().startsWith("passage ")) {
                String name = place.name().substring("passage ".length());
                String text = prose.fillChecked(Passages.title(name, edition.language()), passages.of(name));
                blocks.addAll(Blocks.read(text, edition.language()));
            } else {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /** In the order of the document; read before the fields are filled, because a field can name one. */
    private List<Block.Given> givenIn(Passages passages) {
        return Texts.of("document", edition.language())
                .lines()
                .filter(line -> line.startsWith("!passage "))
                .map(line -> passages.of(line.substring("!passage ".length()).strip()))
                .flatMap(text -> Blocks.read(text, edition.language()).stream())
                .filter(Block.Given.class::isInstance)
                .map(Block.Given.class::cast)
                .toList();
    }
}
