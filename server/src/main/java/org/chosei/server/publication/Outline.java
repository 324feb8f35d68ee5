package org.chosei.server.publication;

import static org.chosei.core.publication.Drawing.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The headings, figures and tables of a report: its contents pages and the outline of its PDF. */
final class Outline {
    private final List<Entry> headings = new ArrayList<>();
    private final List<Entry> exhibits = new ArrayList<>();

    private record Entry(int level, String id, String text) {}

    void heading(int level, String id, String text) {
        headings.add(new Entry(level, id, text));
    }

    void exhibit(String id, String text) {
        exhibits.add(new Entry(1, id, text));
    }

    String contents() {
        return headings.stream()
                .map(each -> "<p class=\"%s\">%s</p>".formatted(each.level() == 1 ? "c" : "s", link(each)))
                .collect(Collectors.joining("", "<div class=\"toc\">", "</div>"));
    }

    /** Figures, then tables. */
    String lists() {
        List<Entry> ordered = new ArrayList<>(
                exhibits.stream().filter(each -> each.id().startsWith("fig")).toList());
        exhibits.stream().filter(each -> each.id().startsWith("tab")).forEach(ordered::add);
        return ordered.stream()
                .map(each -> "<p>" + link(each) + "</p>")
                .collect(Collectors.joining("", "<div class=\"lof\">", "</div>"));
    }

    String bookmarks(String contents) {
        StringBuilder marks =
                new StringBuilder("<bookmarks><bookmark name=\"%s\" href=\"#toc\"/>".formatted(escape(contents)));
        boolean open = false;
        for (Entry each : headings) {
            if (each.level() == 1) {
                marks.append(open ? "</bookmark>" : "");
                open = true;
            }
            marks.append("<bookmark name=\"%s\" href=\"#%s\"%s>"
                    .formatted(escape(each.text()), each.id(), each.level() == 1 ? "" : "/"));
        }
        return marks.append(open ? "</bookmark>" : "").append("</bookmarks>").toString();
    }

    private static String link(Entry entry) {
        return "<a href=\"#%s\">%s</a>".formatted(entry.id(), escape(entry.text()));
    }
}
