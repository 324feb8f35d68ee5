package org.chosei.server.desk;

import java.util.Locale;
import org.chosei.server.figures.Figure;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a quarter's page calls a figure: its table, then its row. */
@Component
class FigureTitles {
    private final MessageSource texts;

    FigureTitles(MessageSource texts) {
        this.texts = texts;
    }

    String of(Figure figure, Locale locale) {
        return switch (figure) {
            case Figure.Reports() -> text("desk.series.reports", locale);
            case Figure.Incidents() -> text("desk.series.incidents", locale);
            case Figure.Requests() -> text("desk.series.coordinations", locale);
            case Figure.OfCategory(var category) -> row("desk.categories", "category." + category, locale);
            case Figure.OfBrands(var origin, var sector) ->
                sector == null
                        ? row("desk.brands", "origin." + origin, locale)
                        : row("desk.brands", "origin." + origin, locale)
                                + text("desk.behind.and", locale)
                                + text("sector." + sector, locale);
            case Figure.Ports(var port) ->
                port.contains("/")
                        ? text("desk.ports", locale) + text("desk.behind.row", locale) + port
                        : row("desk.ports", "desk.port." + port, locale);
            case Figure.Handled(var category, var how) -> row("category." + category, "desk.behind." + how, locale);
            case Figure.Messages(var channel) -> row("desk.other-sources", "channel." + channel, locale);
            case Figure.OnlyElsewhere() -> row("desk.other-sources", "desk.only-others", locale);
        };
    }

    private String row(String table, String row, Locale locale) {
        return text(table, locale) + text("desk.behind.row", locale) + text(row, locale);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
