package org.chosei.core.publication;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.report.Category;

/** Sentences that say what was largest, {@code {{leading:categories}}}: right with a tie, with one alone and with none at all. */
final class Leaders {
    private static final int PORTS = 3;

    private final QuarterFigures figures;
    private final Words words;
    private final Wording wording;
    private final Rankings rankings;

    Leaders(Edition edition) {
        this.figures = edition.figures();
        this.words = edition.words();
        this.wording = edition.wording();
        this.rankings = new Rankings(figures);
    }

    String sentence(String of) {
        return switch (of) {
            case "categories" -> categories();
            case "ports" -> ports();
            case "DOMESTIC" -> sectors(Origin.DOMESTIC);
            case "FOREIGN" -> sectors(Origin.FOREIGN);
            default -> throw Fields.unknown("leading:" + of, "categories, ports, DOMESTIC or FOREIGN");
        };
    }

    private String categories() {
        List<Category> ranked = rankings.categories();
        if (ranked.isEmpty()) {
            return words.get(
                    figures.of(Series.INCIDENTS).knownTotal() == null
                            ? "leading.categories.unknown"
                            : "leading.categories.none");
        }
        if (ranked.size() == 1) {
            return figures.of(Series.INCIDENTS).total() == 1
                    ? words.get("leading.categories.single", words.of(ranked.getFirst()))
                    : words.get("leading.categories.all", plural(ranked.getFirst()));
        }
        ToLongFunction<Category> count = each -> figures.of(each).total();
        List<Category> first = equals(ranked, 0, count);
        List<Category> second = equals(ranked, first.size(), count);
        String leading = words.get(
                "leading.categories" + tie(first),
                wording.sentenceStart(names(first, this::plural)),
                wording.percent(figures.share(first.getFirst())));
        String following = second.isEmpty() || first.size() > 1
                ? ""
                : words.get(
                        "leading.categories.next" + tie(second),
                        names(second, this::plural),
                        wording.percent(figures.share(second.getFirst())));
        return leading + following + words.get("leading.categories.end" + (following.isEmpty() ? tie(first) : ""));
    }

    private String sectors(Origin origin) {
        List<Sector> ranked = rankings.sectors(origin);
        if (ranked.isEmpty()) {
            return words.get("leading.sectors.none." + origin.name());
        }
        if (ranked.size() == 1) {
            return words.get(
                    "leading.sectors.all." + origin.name(),
                    words.named("sector.in", ranked.getFirst().name()));
        }
        Map<Sector, Long> counts = figures.brandSectors().getOrDefault(origin, Map.of());
        List<Sector> first = equals(ranked, 0, each -> counts.getOrDefault(each, 0L));
        return words.get(
                "leading.sectors" + tie(first) + "." + origin.name(),
                names(first, each -> words.named("sector.in", each.name())),
                wording.percent(figures.share(origin, first.getFirst())));
    }

    private String ports() {
        List<PortRow> rows = figures.ports().largest();
        if (rows.isEmpty()) {
            return figures.of(Series.SCAN).total() == 0 ? "" : words.get("leading.ports.none");
        }
        List<PortRow> first = rows.subList(0, Math.min(PORTS, rows.size()));
        String names = wording.list(first.stream().map(this::port).toList(), words.get("list.ranked"));
        return words.get(rows.size() == 1 ? "leading.ports.single" : "leading.ports", names);
    }

    private String port(PortRow row) {
        String name = PortNames.registered(row.port());
        return name.isEmpty() ? wording.port(row.port()) : words.get("leading.port", wording.port(row.port()), name);
    }

    private static <T> List<T> equals(List<T> ranked, int from, ToLongFunction<T> count) {
        return from >= ranked.size()
                ? List.of()
                : ranked.stream()
                        .filter(each -> count.applyAsLong(each) == count.applyAsLong(ranked.get(from)))
                        .toList();
    }

    private static String tie(List<?> first) {
        return first.size() > 1 ? ".tie" : "";
    }

    private String plural(Category category) {
        return words.named("plural", category.name());
    }

    private <T> String names(List<T> those, Function<T, String> name) {
        return wording.list(those.stream().map(name).collect(Collectors.toList()), words.get("list.last"));
    }
}
