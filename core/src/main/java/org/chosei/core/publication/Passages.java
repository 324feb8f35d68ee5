package org.chosei.core.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What analysts write for an edition: a text for each named place of the document, each begun by a line {@code @name}. */
public record Passages(Map<String, String> texts) {
    /** The places that the document has. */
    public static final Set<String> NAMES =
            Set.of("highlights", "phishing", "defacement", "targeted", "others", "cases", "references");

    public Passages {
        texts = Map.copyOf(texts);
    }

    /**
     * As {@link #read}, of a text that is about to be kept.
     *
     * @throws ProseRefused also when words stand before the first passage and would be printed nowhere, or when it holds a control
     *     character, as word processors paste for a soft line break
     */
    public static Passages written(String name, String text) {
        PrintableText.check(name, text);
        int number = 0;
        for (String line : text.lines().takeWhile(each -> !each.startsWith("@")).toList()) {
            number++;
            if (!line.isBlank()) {
                throw new ProseRefused(
                        name,
                        number,
                        1,
                        ProseRefused.Problem.BEFORE,
                        "'%s' stands before the first passage and would be printed nowhere: wanted a line above it that begins one of %s"
                                .formatted(line.strip(), places()),
                        line.strip(),
                        places());
            }
        }
        return read(name, text);
    }

    private static String places() {
        return NAMES.stream().sorted().map("@"::concat).collect(Collectors.joining(", "));
    }

    /**
     * A blank stands for each code that no page can hold: a text that was kept with one is printed all the same.
     *
     * @throws ProseRefused when a passage has no place in the document
     */
    public static Passages read(String name, String text) {
        Map<String, StringBuilder> found = new LinkedHashMap<>();
        int number = 0;
        StringBuilder present = new StringBuilder();
        for (String line : PrintableText.of(text).lines().toList()) {
            number++;
            if (line.startsWith("@")) {
                String passage = line.substring(1).strip();
                if (!NAMES.contains(passage)) {
                    throw new ProseRefused(
                            name,
                            number,
                            1,
                            ProseRefused.Problem.PLACE,
                            "the document has no place '%s': wanted one of %s"
                                    .formatted(passage, NAMES.stream().sorted().toList()),
                            passage,
                            places());
                }
                // Blank lines keep a passage's line numbers those of its file.
                present = found.computeIfAbsent(passage, each -> new StringBuilder());
                present.append("\n"
                        .repeat(Math.max(
                                0,
                                number
                                        - (int) present.chars()
                                                .filter(c -> c == '\n')
                                                .count())));
            } else {
                present.append(line).append('\n');
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        found.forEach((passage, lines) -> texts.put(passage, lines.toString()));
        return new Passages(texts);
    }

    /** These, and the others' where these have none. */
    public Passages over(Passages others) {
        Map<String, String> all = new LinkedHashMap<>(others.texts());
        all.putAll(texts);
        return new Passages(all);
    }

    /** @throws ProseRefused when a figure that is given in one of them cannot be drawn */
    public void check(Language language) {
        texts.forEach((name, text) -> Fences.check(title(name, language), text));
    }

    /** What a refusal calls a passage. */
    public static String title(String name, Language language) {
        return "%s (%s)".formatted(name, language.code());
    }

    public String of(String name) {
        return texts.getOrDefault(name, "");
    }
}
