package org.chosei.core.publication;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.Change;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.Percentage;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.RequestScope;
import org.chosei.core.figures.Series;
import org.chosei.core.report.Category;

/**
 * What a field of a text stands for, computed from the facts that the tables show.
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>{@code phishing.total}, {@code .previous}, {@code .published}, {@code .lastYear}, {@code .month1} to {@code .month3}</td></tr>
 * <tr><td>{@code change:}, {@code changed:}, {@code changing:}, {@code moved:} with {@code phishing.previousQuarter} or {@code .sameQuarterLastYear}</td></tr>
 * <tr><td>{@code share:scan}, {@code share:domesticBrands}, {@code rank:1}, {@code rankShare:1}, {@code port:1}, {@code portTotal:1}</td></tr>
 * <tr><td>{@code sector:FOREIGN.1}, {@code sectorShare:FOREIGN.1}, {@code scope:PHISHING.DOMESTIC}, {@code previousScope:…}, {@code handling:SCAN.notified}</td></tr>
 * <tr><td>{@code stated:318} for an analyst's own number, which no table holds</td></tr>
 * </table>
 */
final class Fields {
    private final Edition edition;
    private final QuarterFigures figures;
    private final Wording wording;
    private final Map<String, Function<String, String>> kinds;

    Fields(Edition edition) {
        this.edition = edition;
        this.figures = edition.figures();
        this.wording = edition.wording();
        this.kinds = Map.ofEntries(
                Map.entry("change", name -> wording.changeNoun(change(name))),
                Map.entry("changed", name -> wording.changeVerb(change(name))),
                Map.entry("changing", name -> wording.changeGoingOn(change(name))),
                Map.entry("moved", name -> wording.changeShort(change(name))),
                Map.entry("share", this::share),
                Map.entry("rank", name -> edition.words().of(ranked(name))),
                Map.entry("rankShare", name -> wording.percent(figures.share(ranked(name)))),
                Map.entry("port", name -> port(name).map(PortRow::port).orElse("–")),
                Map.entry(
                        "portTotal",
                        name -> wording.count(port(name).map(PortRow::total).orElse(null))),
                Map.entry(
                        "sector", name -> sector(name).map(edition.words()::of).orElse("–")),
                Map.entry("sectorShare", name -> wording.percent(sectorShare(name))),
                Map.entry("scope", name -> scope(figures.requestScope(), name)),
                Map.entry("previousScope", name -> scope(figures.previousRequestScope(), name)),
                Map.entry("handling", this::handling),
                Map.entry("stated", name -> wording.count(Long.parseLong(name))),
                Map.entry("edition", this::ofEdition));
    }

    /** @throws IllegalArgumentException when no field is called so; the message says what is wanted */
    String value(String field) {
        int colon = field.indexOf(':');
        if (colon < 0) {
            return count(field);
        }
        Function<String, String> kind = kinds.get(field.substring(0, colon));
        if (kind == null) {
            throw unknown(field, "a kind of " + kinds.keySet().stream().sorted().toList());
        }
        return kind.apply(field.substring(colon + 1));
    }

    private String count(String field) {
        String[] parts = parts(field);
        Counts counts = counts(parts[0]);
        return wording.count(
                switch (parts[1]) {
                    case "total" -> Long.valueOf(counts.total());
                    case "previous" -> counts.previousRestated();
                    case "published" -> counts.previous();
                    case "lastYear" -> counts.lastYear();
                    case "month1", "month2", "month3" -> counts.monthly().get(parts[1].charAt(5) - '1');
                    default -> throw unknown(field, "total, previous, published, lastYear, month1, month2 or month3");
                });
    }

    private Change change(String field) {
        String[] parts = parts(field);
        Counts counts = counts(parts[0]);
        return switch (parts[1]) {
            case "previousQuarter" -> counts.onPreviousQuarter();
            case "sameQuarterLastYear" -> counts.onSameQuarterLastYear();
            default -> throw unknown(field, "previousQuarter or sameQuarterLastYear");
        };
    }

    private Counts counts(String code) {
        return Arrays.stream(Series.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(figures::of)
                .orElseThrow(() -> unknown(
                        code,
                        "a series of "
                                + Arrays.stream(Series.values())
                                        .map(Series::code)
                                        .toList()));
    }

    private String share(String code) {
        Series of = Series.valueOf(Arrays.stream(Series.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(code, "a category or an origin of brands"))
                .name());
        boolean isCategory = Series.ofCategories().contains(of);
        long whole = figures.of(isCategory ? Series.INCIDENTS : Series.PHISHING).total();
        return wording.percent(Percentage.share(figures.of(of).total(), whole, isCategory ? 1 : 0));
    }

    private Category ranked(String place) {
        return SharesChart.ranked(figures).get(Integer.parseInt(place) - 1);
    }

    private Optional<PortRow> port(String place) {
        List<PortRow> rows = figures.ports().largest();
        int index = Integer.parseInt(place) - 1;
        return index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
    }

    private Optional<Sector> sector(String field) {
        String[] parts = parts(field);
        List<Sector> ranked = SectorsChart.ranked(figures, Origin.valueOf(parts[0]));
        int index = Integer.parseInt(parts[1]) - 1;
        return index < ranked.size() ? Optional.of(ranked.get(index)) : Optional.empty();
    }

    private Percentage sectorShare(String field) {
        return sector(field)
                .map(sector -> figures.share(Origin.valueOf(parts(field)[0]), sector))
                .orElse(Percentage.NONE);
    }

    private String scope(Map<Category, RequestScope> scopes, String field) {
        String[] parts = parts(field);
        RequestScope scope = scopes.getOrDefault(Category.valueOf(parts[0]), RequestScope.of(0, 0));
        return wording.percent(
                switch (parts[1]) {
                    case "DOMESTIC" -> scope.domestic();
                    case "OVERSEAS" -> scope.overseas();
                    default -> throw unknown(field, "DOMESTIC or OVERSEAS");
                });
    }

    private String handling(String field) {
        String[] parts = parts(field);
        Handling handling = figures.handling().getOrDefault(Category.valueOf(parts[0]), Handling.NONE);
        return wording.count(
                switch (parts[1]) {
                    case "notified" -> handling.notified();
                    case "notNeeded" -> handling.notNeeded();
                    case "undecided" -> handling.undecided();
                    case "stillUp" -> handling.stillUp();
                    default -> throw unknown(field, "notified, notNeeded, undecided or stillUp");
                });
    }

    private String ofEdition(String name) {
        Publisher publisher = edition.publisher();
        LocalDate first = figures.quarter().firstMonth().atDay(1);
        return switch (name) {
            case "period" -> wording.period(figures.quarter());
            case "firstDay" -> wording.day(first);
            case "lastDay" -> wording.day(figures.quarter().lastMonth().atEndOfMonth());
            case "publisher" -> publisher.name();
            case "shortName" -> publisher.shortName();
            case "mail" -> publisher.mail();
            case "phone" -> publisher.phone();
            case "fax" -> publisher.fax();
            case "web" -> publisher.web();
            case "number" -> edition.number();
            case "issued" -> wording.day(edition.issued());
            case "month1", "month2", "month3" ->
                wording.month(figures.quarter().months().get(name.charAt(5) - '1'));
            default ->
                throw unknown(
                        name,
                        "period, firstDay, lastDay, publisher, shortName, mail, phone, fax, web, number, issued or month1 to month3");
        };
    }

    private static String[] parts(String field) {
        String[] parts = field.split("\\.", 2);
        if (parts.length < 2) {
            throw unknown(field, "two parts with a point between, as phishing.total");
        }
        return parts;
    }

    private static IllegalArgumentException unknown(String field, String wanted) {
        return new IllegalArgumentException("'%s' names no figure: wanted %s".formatted(field, wanted));
    }
}
