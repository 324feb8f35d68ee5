package org.chosei.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Because every screen speaks both languages: the bundles hold the same keys and the templates hold no text of their own. */
class TextsInStepTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern HOLE = Pattern.compile("\\{\\d+[^}]*}");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");

    static Stream<String> features() {
        return Texts.FEATURES.stream();
    }

    @ParameterizedTest
    @MethodSource("features")
    void bothLanguagesHoldTheSameKeysAndHoles(String feature) throws IOException {
        Properties japanese = bundle(feature, "ja");
        Properties english = bundle(feature, "en");

        assertThat(new TreeSet<>(japanese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : japanese.stringPropertyNames()) {
            assertThat(holes(japanese.getProperty(key))).as(key).isEqualTo(holes(english.getProperty(key)));
            assertThat(english.getProperty(key))
                    .as("English text of " + key)
                    .doesNotContainPattern("[\\u3040-\\u30ff\\u4e00-\\u9fff]");
        }
    }

    @Test
    void everyKeyThatATemplateNamesHasAText() throws IOException {
        Properties all = new Properties();
        for (String feature : Texts.FEATURES) {
            all.putAll(bundle(feature, "ja"));
        }
        assertThat(templates()
                        .flatMap(file -> KEY.matcher(read(file)).results().map(found -> found.group(1)))
                        .distinct())
                .isSubsetOf(all.stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("features")
    void everyLineIsATextWithAName(String feature) throws IOException {
        for (String language : List.of("ja", "en")) {
            assertThat(Files.readAllLines(bundleFile(feature, language)))
                    .allMatch(line -> line.isBlank() || line.matches("(#.*|[A-Za-z][\\w.+-]*=.*)"));
        }
    }

    private static Path bundleFile(String feature, String language) {
        return RESOURCES.resolve("messages/%s_%s.properties".formatted(feature, language));
    }

    private static Stream<Path> templates() throws IOException {
        return Files.walk(RESOURCES.resolve("templates"))
                .filter(file -> file.toString().endsWith(".html"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String holes(String text) {
        return HOLE.matcher(text)
                .results()
                .map(found -> found.group().substring(0, 2))
                .sorted()
                .distinct()
                .collect(Collectors.joining());
    }

    private static Properties bundle(String feature, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(bundleFile(feature, language), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
