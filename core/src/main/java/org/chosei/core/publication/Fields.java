package org.chosei.core.publication;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.RequestScope;
import org.chosei.core.report.Category;

/**
 * What a field of a text stands for, computed from the facts that the tables show.
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>{@code phishing.total}, {@code .previous}, {@code .published}, {@code .lastYear}, {@code .month1} to {@code .month3}</td></tr>
 * <tr><td>{@code change:}, {@code changed:}, {@code changing:}, {@code moved:} with {@code phishing.previousQuarter} or {@code .sameQuarterLastYear}</td></tr>
 * <tr><td>{@code counted:phishing.total}, {@code compared:phishing.previousQuarter} with what is counted, with what it is compared</td></tr>
 * <tr><td>sentences: {@code leading:categories}, {@code :ports}, {@code :DOMESTIC}, {@code :FOREIGN}, {@code handled:all}, {@code stopped:PHISHING}, {@code requests:PHISHING}</td></tr>
 * <tr><td>{@code share:scan}, {@code share:domesticBrands}, {@code rank:1}, {@code rankShare:1}, {@code port:1}, {@code portTotal:1}</td></tr>
 * <tr><td>{@code sector:FOREIGN.1}, {@code sectorShare:FOREIGN.1}, {@code scope:PHISHING.DOMESTIC}, {@code previousScope:…}, {@code handling:SCAN.notified}</td></tr>
 * <tr><td>{@code stated:318} for an analyst's own number, which no table holds</td></tr>
 * </table>
 */
final class Fields {
    private final QuarterFigures figures;
    private final Wording wording;
    private final CountFields counts;
    private final HandlingSentences sentences;
    private final Map<String, Function<String, String>> kinds;

    Fields(Edition edition) {
        this.figures = edition.figures();
        this.wording = edition.wording();
        this.counts = new CountFields(edition);
        this.sentences = new HandlingSentences(edition);
        RankedFields ranked = new RankedFields(edition);
        this.kinds = Map.ofEntries(
                Map.entry("change", name -> wording.changeNoun(counts.change(name))),
                Map.entry("changed", name -> wording.changeVerb(counts.change(name))),
                Map.entry("changing", name -> wording.changeGoingOn(counts.change(name))),
                Map.entry("moved", name -> wording.changeShort(counts.change(name))),
                Map.entry("share", counts::share),
                Map.entry("counted", counts::counted),
                Map.entry("compared", counts::compared),
                Map.entry("leading", new Leaders(edition)::sentence),
                Map.entry("handled", this::handled),
                Map.entry("stopped", name -> sentences.stopped(one(Category.class, "stopped:" + name, name))),
                Map.entry("requests", name -> sentences.requests(one(Category.class, "requests:" + name, name))),
                Map.entry("rank", ranked::category),
                Map.entry("rankShare", ranked::categoryShare),
                Map.entry("port", ranked::port),
                Map.entry("portTotal", ranked::portTotal),
                Map.entry("sector", ranked::sector),
                Map.entry("sectorShare", ranked::sectorShare),
                Map.entry("scope", name -> scope(figures.requestScope(), name)),
                Map.entry("previousScope", name -> scope(figures.previousRequestScope(), name)),
                Map.entry("handling", this::handling),
                Map.entry("stated", this::stated),
                Map.entry("edition", new EditionFields(edition)::value));
    }

    /** @throws IllegalArgumentException when no field is called so; the message says what is wanted */
    String value(String field) {
        int colon = field.indexOf(':');
        if (colon < 0) {
            return counts.count(field);
        }
        Function<String, String> kind = kinds.get(field.substring(0, colon));
        if (kind == null) {
            throw unknown(field, "a kind of " + kinds.keySet().stream().sorted().toList());
        }
        return kind.apply(field.substring(colon + 1));
    }

    private String handled(String field) {
        if (!field.equals("all")) {
            throw unknown("handled:" + field, "handled:all");
        }
        return sentences.notified();
    }

    /** An analyst's own number, written plain. */
    private String stated(String number) {
        if (!number.matches("\\d{1,15}")) {
            throw unknown("stated:" + number, "digits alone, as stated:1318");
        }
        return wording.count(Long.valueOf(number));
    }

    private String scope(Map<Category, RequestScope> scopes, String field) {
        String[] parts = parts(field);
        RequestScope scope = scopes.getOrDefault(one(Category.class, field, parts[0]), RequestScope.of(0, 0));
        return wording.percent(
                switch (parts[1]) {
                    case "DOMESTIC" -> scope.domestic();
                    case "OVERSEAS" -> scope.overseas();
                    default -> throw unknown(field, "DOMESTIC or OVERSEAS");
                });
    }

    private String handling(String field) {
        String[] parts = parts(field);
        Handling handling = figures.handling().getOrDefault(one(Category.class, field, parts[0]), Handling.NONE);
        return wording.count(
                switch (parts[1]) {
                    case "notified" -> handling.notified();
                    case "notNeeded" -> handling.notNeeded();
                    case "undecided" -> handling.undecided();
                    case "stillUp" -> handling.stillUp();
                    default -> throw unknown(field, "notified, notNeeded, undecided or stillUp");
                });
    }

    /** @throws IllegalArgumentException naming those that there are */
    static <E extends Enum<E>> E one(Class<E> type, String field, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(field, "one of " + Arrays.toString(type.getEnumConstants())));
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
