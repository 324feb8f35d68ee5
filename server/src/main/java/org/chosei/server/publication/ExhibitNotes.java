package org.chosei.server.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chosei.core.directory.Origin;
import org.chosei.core.figures.CountingNote;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.OtherSources;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.publication.Edition;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.Wording;
import org.chosei.core.publication.Words;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/** What stands below the tables: what is counted, by which method, and where published and present values differ (rules 20 and 22). */
final class ExhibitNotes {
    private final QuarterFigures figures;
    private final Words words;
    private final Wording wording;

    ExhibitNotes(Edition edition) {
        this.figures = edition.figures();
        this.words = edition.words();
        this.wording = edition.wording();
    }

    List<String> table1() {
        List<String> notes = new ArrayList<>();
        for (int i = 2; i <= 4; i++) {
            notes.add(Markup.note(words.get("note", i), words.get("note.tab1." + i)));
        }
        for (CountingNote note : figures.notes()) {
            notes.add(Markup.note(words.get("method"), isJapanese() ? note.ja() : note.en()));
        }
        otherSources().forEach(notes::add);
        comparisons(List.of(Series.REPORTS, Series.INCIDENTS, Series.COORDINATIONS))
                .forEach(notes::add);
        return notes;
    }

    List<String> table2() {
        return comparisons(Series.ofCategories()).toList();
    }

    List<String> table3() {
        return Stream.concat(
                        Stream.of(Markup.note(words.get("note", 5), words.get("note.tab3"))),
                        comparisons(List.of(Series.DOMESTIC_BRANDS, Series.FOREIGN_BRANDS, Series.UNKNOWN_BRANDS)))
                .toList();
    }

    List<String> table4() {
        String scans = wording.count(figures.of(Series.SCAN).knownTotal());
        return List.of(
                Markup.note(words.get("method"), words.get("note.tab4", scans)),
                Markup.note(words.get("note.tab4.label"), words.get("note.tab4.service")));
    }

    /** What telephone, API and feeds told has a line of its own (rules 5 and 6). */
    private Stream<String> otherSources() {
        OtherSources others = figures.otherSources();
        String parts = new TreeMap<>(others.messages())
                .entrySet().stream()
                        .filter(each -> sum(each.getValue()) > 0)
                        .map(each -> words.get(
                                "otherSources.part", words.of(each.getKey()), wording.count(sum(each.getValue()))))
                        .collect(Collectors.joining(separator()));
        return parts.isEmpty()
                ? Stream.empty()
                : Stream.of(Markup.note(
                        words.get("otherSources.label"),
                        words.get("otherSources", parts, wording.count(sum(others.incidents())))));
    }

    /** The present values of what the previous edition printed otherwise, and what this quarter's own edition printed otherwise. */
    private Stream<String> corrections(List<Series> lines) {
        return Stream.concat(
                correction("restated", lines, Counts::isRestated, Counts::previousRestated),
                correction("revised", lines, Counts::isRevised, Counts::published));
    }

    private Stream<String> correction(
            String kind, List<Series> lines, Predicate<Counts> differs, Function<Counts, @Nullable Long> value) {
        String values = lines.stream()
                .filter(series -> differs.test(figures.of(series)))
                .map(series ->
                        words.get("restated.value", name(series), wording.count(value.apply(figures.of(series)))))
                .collect(Collectors.joining(separator()));
        return values.isEmpty()
                ? Stream.empty()
                : Stream.of(Markup.note(words.get(kind + ".mark"), words.get(kind, values)));
    }

    private Stream<String> comparisons(List<Series> lines) {
        return Stream.concat(corrections(lines), withoutChange(lines));
    }

    private Stream<String> withoutChange(List<Series> lines) {
        return lines.stream()
                .map(figures::of)
                .map(Counts::onPreviousQuarter)
                .filter(change -> !change.percentage().isKnown())
                .map(change -> change.to() == null ? "noChange.notWhole" : "noChange")
                .distinct()
                .map(why -> Markup.note("n/a", words.get(why)));
    }

    private String name(Series series) {
        return Arrays.stream(Category.values())
                .filter(category -> Series.of(category) == series)
                .findFirst()
                .<String>map(words::of)
                .or(() -> Arrays.stream(Origin.values())
                        .filter(origin -> Series.of(origin) == series)
                        .findFirst()
                        .map(words::of))
                .orElseGet(() -> words.get(series.code()));
    }

    private static long sum(List<Long> monthly) {
        return monthly.stream().mapToLong(Long::longValue).sum();
    }

    private boolean isJapanese() {
        return words.language() == Language.JA;
    }

    private String separator() {
        return isJapanese() ? "、" : ", ";
    }
}
