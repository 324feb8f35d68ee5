package org.chosei.core.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chosei.core.intake.Channel;

/**
 * The wordings that the resource files hold. A template begins with {@code === name}, then lines {@code key: value}, an empty line and
 * the body; {@code --- name} begins a section. {@code {word}} is a value, {@code {a|b}} one of several phrases, and what stands between
 * {@code %each} and {@code %end} is said for each incident.
 */
final class Templates {
    private static final List<String> FILES = List.of("phishing", "sites", "network", "cases", "noise", "answers");
    private static final List<Template> ALL =
            FILES.stream().flatMap(Templates::read).toList();

    private Templates() {}

    static List<Template> all() {
        return ALL;
    }

    static List<Template> about(String what) {
        return those(template -> template.about().equals(what));
    }

    static List<Template> those(Predicate<Template> wanted) {
        return ALL.stream().filter(wanted).toList();
    }

    private static Stream<Template> read(String file) {
        try (InputStream in = Templates.class.getResourceAsStream(file + ".txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^=== ")).skip(1).map(Templates::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template parse(String text) {
        String[] parts = text.split("(?m)^--- ");
        String[] main = parts[0].split("\n\n", 2);
        Map<String, String> head = new LinkedHashMap<>();
        main[0].lines()
                .skip(1)
                .forEach(line -> head.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2)));
        Map<String, String> sections = new LinkedHashMap<>();
        Arrays.stream(parts).skip(1).forEach(section -> {
            String[] named = section.split("\n", 2);
            sections.put(named[0], named[1].strip() + "\n");
        });
        return new Template(
                text.substring(0, text.indexOf('\n')),
                required(head, "about"),
                required(head, "language"),
                words(head, "channels").map(Channel::valueOf).collect(Collectors.toUnmodifiableSet()),
                head.getOrDefault("holds", "one"),
                head.getOrDefault("brand", ""),
                words(head, "ports").collect(Collectors.toUnmodifiableSet()),
                head.getOrDefault("charset", "UTF-8"),
                Template.Layout.valueOf(head.getOrDefault("layout", "TEXT")),
                required(head, "subject"),
                main[1].strip() + "\n",
                sections);
    }

    private static String required(Map<String, String> head, String key) {
        return Objects.requireNonNull(head.get(key), () -> "A template has no line '%s:'".formatted(key));
    }

    private static Stream<String> words(Map<String, String> head, String key) {
        return Stream.of(head.getOrDefault(key, "").split(" ")).filter(word -> !word.isEmpty());
    }
}
