package org.chosei.server.report;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** A page's text by lines, with the targets of its links behind their words; nothing of it is run or fetched. */
final class HtmlText implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "blockquote",
            "hr",
            "dt",
            "dd",
            "section",
            "article",
            "header",
            "footer");
    private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "noscript", "template");
    private static final int LONGEST_LINK = 2000;

    private final StringBuilder text = new StringBuilder();
    private int silent;
    private int quoted;

    private HtmlText() {}

    static String of(String html) {
        HtmlText visitor = new HtmlText();
        Jsoup.parse(html).traverse(visitor);
        return visitor.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            String name = element.normalName();
            silent += SILENT.contains(name) ? 1 : 0;
            if (name.equals("blockquote")) {
                quoted++;
            }
            if (name.equals("li")) {
                line();
                text.append("- ");
            } else if (BLOCKS.contains(name)) {
                line();
            } else if (name.equals("td") || name.equals("th")) {
                text.append(atLineStart() ? "" : "\t");
            }
        }
    }

    private void append(TextNode words) {
        if (silent > 0) {
            return;
        }
        boolean pre = words.parent() != null && words.parent().closest("pre") != null;
        if (pre) {
            text.append(words.getWholeText());
            return;
        }
        String line = words.text();
        if (!line.isBlank() || !atLineStart()) {
            text.append(atLineStart() ? line.stripLeading() : line);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            silent -= SILENT.contains(name) ? 1 : 0;
            if (name.equals("a")) {
                target(element);
            }
            if (BLOCKS.contains(name) && !name.equals("br")) {
                line();
            }
            quoted -= name.equals("blockquote") ? 1 : 0;
        }
    }

    private void target(Element link) {
        String href = link.attr("href").strip();
        boolean followed = href.startsWith("http") || href.startsWith("hxxp") || href.startsWith("ftp");
        if (followed && href.length() < LONGEST_LINK && !isShown(link, href)) {
            text.append(" <").append(href).append("> ");
        }
    }

    private static boolean isShown(Element link, String href) {
        String shown = link.text().strip();
        String bare = href.endsWith("/") ? href.substring(0, href.length() - 1) : href;
        return shown.contains(bare) || shown.contains("[.]") || shown.startsWith("hxxp");
    }

    private void line() {
        if (!atLineStart()) {
            text.append('\n');
        } else if (!text.isEmpty() && text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
            text.append('\n');
        }
        if (quoted > 0) {
            text.append("> ");
        }
    }

    private boolean atLineStart() {
        int last = text.length() - 1;
        return last < 0
                || text.charAt(last) == '\n'
                || last > 0
                        && text.charAt(last) == ' '
                        && text.charAt(last - 1) == '>'
                        && (last == 1 || text.charAt(last - 2) == '\n');
    }
}
