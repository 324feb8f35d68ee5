package org.chosei.server.publication;

import static org.chosei.core.publication.Drawing.escape;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Ground;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.publication.Edition;
import org.chosei.core.publication.HandlingBars;
import org.chosei.core.publication.HandlingWords;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.Palette;
import org.chosei.core.publication.TextWidths;
import org.chosei.core.publication.Wording;
import org.chosei.core.publication.Words;
import org.chosei.core.report.Category;

/** Figure 8: a row for each category with its bars and the grounds in words (counting rules 15 to 17). */
final class HandlingTable {
    private static final String NOTHING = "<p class=\"na\">—</p>";

    private final QuarterFigures figures;
    private final Words words;
    private final Wording wording;
    private final HandlingBars bars;
    private final HandlingWords said;

    HandlingTable(Edition edition, TextWidths widths) {
        this.figures = edition.figures();
        this.words = edition.words();
        this.wording = edition.wording();
        this.bars = new HandlingBars(figures, edition.language(), widths);
        this.said = new HandlingWords(figures, edition.language());
    }

    String html() {
        String rows = Arrays.stream(Category.values()).map(this::row).collect(Collectors.joining());
        return Markup.table("d f8", head(), rows);
    }

    private String head() {
        String status = bars.legend(
                        HandlingBars.STATUS,
                        new String[] {words.get("notified"), words.get("notNeeded"), words.get("undecided")},
                        new String[] {Palette.ACCENT, Palette.ACCENT_LIGHT, Palette.WHITE})
                .html();
        String scope = bars.legend(
                        HandlingBars.SCOPE,
                        new String[] {words.get("domestic"), words.get("overseas")},
                        new String[] {Palette.ACCENT, Palette.ACCENT_LIGHT})
                .html();
        String days = bars.legend(
                        HandlingBars.DAYS,
                        Arrays.stream(DayClass.values())
                                .map(each -> words.get("days.short." + each.code()))
                                .toArray(String[]::new),
                        Arrays.stream(DayClass.values())
                                .map(each -> Palette.step(each.ordinal()))
                                .toArray(String[]::new))
                .html();
        return Markup.headCell("r", words.get("categoryAndCount"))
                + column(HandlingBars.STATUS, "status", status)
                + column(HandlingBars.SCOPE, "scopeHead", scope)
                + column(HandlingBars.DAYS, "daysHead", days);
    }

    private String column(double width, String title, String legend) {
        return "<th scope=\"col\" style=\"width:%smm\">%s%s</th>".formatted(width, escape(words.get(title)), legend);
    }

    private String row(Category category) {
        Handling handling = figures.handling().getOrDefault(category, Handling.NONE);
        String grounds = grounds(handling);
        boolean two = !grounds.isEmpty();
        return "<tr class=\"%s\"><th scope=\"row\" class=\"r lo\"%s><p class=\"nm\">%s</p><p class=\"ct\">%s</p></th><td>%s</td><td>%s</td><td>%s</td></tr>%s"
                .formatted(
                        two ? "up" : "",
                        two ? " rowspan=\"2\"" : "",
                        escape(words.of(category)),
                        wording.count(figures.of(category).knownTotal()),
                        status(category, handling),
                        bars.hasScope(category) ? bars.scope(category).html() : NOTHING,
                        days(category, handling),
                        two
                                ? "<tr class=\"dn\"><td colspan=\"3\"><p class=\"gr\">%s</p></td></tr>"
                                        .formatted(escape(grounds))
                                : "");
    }

    private String status(Category category, Handling handling) {
        Long count = figures.of(category).knownTotal();
        if (count == null) {
            return NOTHING;
        }
        return count == 0
                ? Markup.paragraph("na", words.get("none"))
                : bars.status(category).html() + Markup.paragraph("sm", said.status(handling));
    }

    private String days(Category category, Handling handling) {
        String up = handling.stillUp() > 0
                ? Markup.paragraph("sm", words.get("handling.stillUp", wording.count(handling.stillUp())))
                : "";
        return (bars.hasDays(category) ? bars.days(category).html() : NOTHING) + (category.isSite() ? up : "");
    }

    private String grounds(Handling handling) {
        String why = list("handling.why", handling.notifiedGrounds());
        String whyNot = list("handling.whyNot", handling.notNeededGrounds());
        String between = why.isEmpty() || whyNot.isEmpty() ? "" : wording.language() == Language.JA ? "　／　" : " ";
        return why + between + whyNot;
    }

    private String list(String key, Map<String, Long> grounds) {
        String names = grounds.entrySet().stream()
                .filter(each -> each.getValue() > 0 && !each.getKey().isEmpty())
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> words.get("handling.ground", name(each.getKey()), wording.count(each.getValue())))
                .collect(Collectors.joining(wording.language() == Language.JA ? "、" : ", "));
        return names.isEmpty() ? "" : words.get(key, names);
    }

    private String name(String code) {
        Ground ground = figures.grounds().get(code);
        return ground == null
                ? code
                : wording.language() == Language.JA ? ground.ja() : Wording.inSentence(ground.en());
    }
}
