package org.chosei.core.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Scope;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Quarter;
import org.chosei.core.intake.Channel;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/** A scenario as its file holds it: maps, lists and numbers, each asked for by its path. */
final class ScenarioDocument {
    private static final String OTHER = "other";
    private static final int MONTHS = 3;
    private static final Pattern PORT = Pattern.compile("([1-9]\\d{0,4})/(?:tcp|udp)");
    private static final int LAST_PORT = 65_535;
    private static final int ALL = 100;
    private static final Set<Disposition> NOISE =
            Set.of(Disposition.SPAM, Disposition.QUESTION, Disposition.UNRELATED, Disposition.AUTOMATIC);

    private final Map<?, ?> document;

    ScenarioDocument(Map<?, ?> document) {
        this.document = document;
    }

    Scenario scenario() {
        Map<String, Monthly> ports = ports();
        Monthly other = ports.remove(OTHER);
        return new Scenario(
                quarter(),
                monthly("reports", document.get("reports")),
                lines(Category.class, "incidents"),
                lines(Origin.class, "brands"),
                nested(Origin.class, "sectors", (path, value) -> weights(Sector.class, path, value)),
                ports,
                other == null ? Monthly.of(0, 0, 0) : other,
                monthly("coordinations", document.get("coordinations")),
                nested(Category.class, "scopes", (path, value) -> weights(Scope.class, path, value)),
                handling(),
                nested(Category.class, "days", ScenarioDocument::days),
                weights(Channel.class, "channels", document.get("channels")),
                words("languages", document.get("languages")),
                percentages("repeats", document.get("repeats")),
                monthly("twice", document.get("twice")),
                noise(),
                words("answers", document.get("answers")));
    }

    private Quarter quarter() {
        Quarter quarter;
        try {
            quarter = Quarter.parse(String.valueOf(document.get("quarter")));
        } catch (IllegalArgumentException e) {
            throw new ImpossibleScenario("quarter: %s", String.valueOf(e.getMessage()));
        }
        List<String> wanted = quarter.months().stream().map(Object::toString).toList();
        List<String> given = list("months", document.get("months")).stream()
                .map(String::valueOf)
                .toList();
        if (!wanted.equals(given)) {
            throw new ImpossibleScenario("months: %s are not those of %s: wanted %s", given, quarter, wanted);
        }
        return quarter;
    }

    private Map<String, Monthly> ports() {
        Map<String, Monthly> ports = new LinkedHashMap<>();
        map("ports", document.get("ports")).forEach((key, value) -> {
            String port = String.valueOf(key);
            Matcher number = PORT.matcher(port);
            if (!port.equals(OTHER) && !(number.matches() && Integer.parseInt(number.group(1)) <= LAST_PORT)) {
                throw new ImpossibleScenario(
                        "ports: \"%s\" is no port: write it like \"22/tcp\", 1 to %d, or other", port, LAST_PORT);
            }
            ports.put(port, monthly("ports." + port, value));
        });
        return ports;
    }

    private Map<Category, Map<HandlingStatus, Map<String, Integer>>> handling() {
        Map<Category, Map<String, Integer>> notified = nested(Category.class, "notified", ScenarioDocument::words);
        Map<Category, Map<String, Integer>> notNeeded = nested(Category.class, "notNeeded", ScenarioDocument::words);
        Map<Category, Integer> undecided = weights(Category.class, "undecided", document.get("undecided"));
        Map<Category, Map<HandlingStatus, Map<String, Integer>>> handling = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            handling.put(
                    category,
                    new EnumMap<>(Map.of(
                            HandlingStatus.NOTIFIED, notified.getOrDefault(category, Map.of()),
                            HandlingStatus.NOT_NEEDED, notNeeded.getOrDefault(category, Map.of()),
                            HandlingStatus.UNDECIDED, Map.of("", undecided.getOrDefault(category, 0)))));
        }
        return handling;
    }

    private Map<Disposition, Monthly> noise() {
        Map<Disposition, Monthly> noise = new EnumMap<>(Disposition.class);
        map("noise", document.get("noise")).forEach((key, value) -> {
            Disposition disposition = constant(Disposition.class, "noise", key);
            if (!NOISE.contains(disposition)) {
                throw new ImpossibleScenario(
                        "noise: %s is no kind that the rehearsal writes: wanted one of %s", key, NOISE);
            }
            noise.put(disposition, monthly("noise." + key, value));
        });
        return noise;
    }

    /** A line for every constant; all are wanted. */
    private <E extends Enum<E>> Map<E, Monthly> lines(Class<E> type, String path) {
        Map<?, ?> given = map(path, document.get(path));
        given.keySet().forEach(key -> constant(type, path, key));
        Map<E, Monthly> lines = new EnumMap<>(type);
        for (E each : type.getEnumConstants()) {
            lines.put(each, monthly(path + "." + each, given.get(each.name())));
        }
        return lines;
    }

    private <E extends Enum<E>, T> Map<E, T> nested(
            Class<E> type, String path, BiFunction<String, @Nullable Object, T> value) {
        Map<E, T> all = new EnumMap<>(type);
        map(path, document.get(path))
                .forEach((key, each) -> all.put(constant(type, path, key), value.apply(path + "." + key, each)));
        return all;
    }

    private static <E extends Enum<E>> Map<E, Integer> weights(Class<E> type, String path, @Nullable Object value) {
        Map<E, Integer> weights = new EnumMap<>(type);
        words(path, value).forEach((key, weight) -> weights.put(constant(type, path, key), weight));
        return weights;
    }

    /** Parts by class of business days. */
    private static Map<String, Integer> days(String path, @Nullable Object value) {
        Map<String, Integer> days = words(path, value);
        List<String> classes = Stream.concat(
                        Arrays.stream(DayClass.values()).map(DayClass::code), Stream.of(Scenario.STILL_UP))
                .toList();
        days.keySet().stream()
                .filter(each -> !classes.contains(each))
                .findFirst()
                .ifPresent(each -> {
                    throw new ImpossibleScenario(
                            "%s: '%s' is no class of days: wanted some of %s", path, each, classes);
                });
        return days;
    }

    private static Map<String, Integer> words(String path, @Nullable Object value) {
        Map<String, Integer> words = new LinkedHashMap<>();
        map(path, value).forEach((key, weight) -> words.put(String.valueOf(key), count(path + "." + key, weight)));
        return words;
    }

    private Monthly monthly(String path, @Nullable Object value) {
        List<Integer> counts = new ArrayList<>();
        list(path, value).forEach(each -> counts.add(count(path, each)));
        if (counts.size() != MONTHS) {
            throw new ImpossibleScenario(
                    "%s: %s has %d numbers: wanted one for each of the %d months", path, value, counts.size(), MONTHS);
        }
        return new Monthly(counts);
    }

    private static int count(String path, @Nullable Object value) {
        if (value instanceof Integer count && count >= 0) {
            return count;
        }
        throw new ImpossibleScenario("%s: '%s' is no count: wanted a whole number from 0", path, value);
    }

    private static Map<?, ?> map(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new ImpossibleScenario("%s: '%s' is no group of lines: wanted 'key: value' below it", path, value);
    }

    private static List<?> list(String path, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new ImpossibleScenario("%s: '%s' is no list: wanted one number a month, as [1, 2, 3]", path, value);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String path, Object name) {
        try {
            return Enum.valueOf(type, String.valueOf(name));
        } catch (IllegalArgumentException e) {
            throw new ImpossibleScenario(
                    "%s: '%s' is unknown: wanted one of %s", path, name, List.of(type.getEnumConstants()));
        }
    }

    private Monthly percentages(String path, @Nullable Object value) {
        Monthly percentages = monthly(path, value);
        if (percentages.counts().stream().anyMatch(each -> each > ALL)) {
            throw new ImpossibleScenario(
                    "%s: %s are no percentages: wanted 0 to %d for each month", path, percentages, ALL);
        }
        return percentages;
    }
}
