package org.chosei.server.publication;

import static org.chosei.core.publication.Drawing.escape;

import java.util.Comparator;
import java.util.List;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.publication.Drawing;
import org.chosei.core.publication.Edition;
import org.chosei.core.publication.HistoryChart;
import org.chosei.core.publication.Publisher;
import org.chosei.core.publication.TextWidths;
import org.chosei.core.publication.Wording;
import org.chosei.core.publication.Words;

/** The first page: who publishes, for which quarter, and reports of every month since history begins. */
final class Cover {
    private final Edition edition;
    private final Words words;
    private final Wording wording;
    private final TextWidths widths;

    Cover(Edition edition, TextWidths widths) {
        this.edition = edition;
        this.words = edition.words();
        this.wording = edition.wording();
        this.widths = widths;
    }

    String html() {
        Publisher publisher = edition.publisher();
        String mark = edition.mark().isEmpty() ? "" : "<div class=\"draft\">%s</div>".formatted(escape(edition.mark()));
        return """
                <div class="cover"><div class="band"></div><div class="org">%s<br/><span lang="%s">%s</span></div><div class="tl">%s</div>\
                <div class="rule"></div><div class="title" role="heading" aria-level="1">%s</div><div class="ent" lang="%s">%s</div>\
                <div class="per">%s</div><div class="per2">%s　<span lang="%s">%s</span></div>%s\
                <div class="ch">%s<p>%s</p></div>\
                <div class="meta"><span class="k">%s</span>　<span class="g">%s</span><br/><span class="k">%s</span>　%s</div><div class="tl2">%s</div></div>""".formatted(
                        escape(publisher.name()),
                        edition.language().other().code(),
                        escape(publisher.nameInOther()),
                        Parts.TLP,
                        escape(words.get("title")),
                        edition.language().other().code(),
                        escape(words.get("title.other")),
                        escape(wording.period(edition.figures().quarter())),
                        escape(wording.quarter(edition.figures().quarter())),
                        edition.language().other().code(),
                        escape(new Wording(edition.language().other())
                                .period(edition.figures().quarter())),
                        mark,
                        history().html(),
                        escape(historyNote()),
                        escape(words.get("reportNumber")),
                        edition.number(),
                        escape(words.get("issued")),
                        escape(wording.day(edition.issued())),
                        Parts.TLP);
    }

    private Drawing history() {
        return HistoryChart.of(historyNote(), edition.everyMonth(), wording, widths);
    }

    private String historyNote() {
        List<MonthCount> months = edition.everyMonth().stream()
                .filter(each -> each.count() != null)
                .toList();
        if (months.isEmpty()) {
            return words.get("none");
        }
        MonthCount busiest =
                months.stream().max(Comparator.comparing(MonthCount::count)).orElseThrow();
        return words.get(
                "cover.note",
                wording.monthOfYear(months.getFirst().month()),
                wording.monthOfYear(months.getLast().month()),
                wording.count((long) months.size()),
                wording.monthOfYear(busiest.month()),
                wording.count(busiest.count()));
    }
}
