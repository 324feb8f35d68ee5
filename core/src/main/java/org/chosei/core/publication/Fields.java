package org.chosei.core.publication;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.chosei.core.figures.Change;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.Percentage;
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
    private final QuarterFigures figures;
    private final Wording wording;
    private final Map<String, Function<String, String>> kinds;

    Fields(Edition edition) {
        this.figures = edition.figures();
        this.wording = edition.wording();
        RankedFields ranked = new RankedFields(edition);
        this.kinds = Map.ofEntries(
                Map.entry("change", name -> wording.changeNoun(change(name))),
                Map.entry("changed", name -> wording.changeVerb(change(name))),
                Map.entry("changing", name -> wording.changeGoingOn(change(name))),
                Map.entry("moved", name -> wording.changeShort(change(name))),
                Map.entry("share", this::share),
                Map.entry("rank", ranked::category),
                Map.entry("rankShare", ranked::categoryShare),
                Map.entry("port", ranked::port),
                Map.entry("portTotal", ranked::portTotal),
                Map.entry("sector", ranked::sector),
                Map.entry("sectorShare", ranked::sectorShare),
                Map.entry("scope", name -> scope(figures.requestScope(), name)),
                Map.entry("previousScope", name -> scope(figures.previousRequestScope(), name)),
                Map.entry("handling", this::handling),
                Map.entry("stated", name -> wording.count(Long.parseLong(name))),
                Map.entry("edition", new EditionFields(edition)::value));
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

    static String[] parts(String field) {
        String[] parts = field.split("\\.", 2);
        if (parts.length < 2) {
            throw unknown(field, "two parts with a point between, as phishing.total");
        }
        return parts;
    }

    static IllegalArgumentException unknown(String field, String wanted) {
        return new IllegalArgumentException("'%s' names no figure: wanted %s".formatted(field, wanted));
    }
}
