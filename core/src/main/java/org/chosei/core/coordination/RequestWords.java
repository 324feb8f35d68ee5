package org.chosei.core.coordination;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chosei.core.directory.PartyRole;
import org.jspecify.annotations.Nullable;

/** The words of letters in one language, {@code request_ja.properties} or {@code request_en.properties}, with values filled in. */
final class RequestWords {
    private static final Map<String, RequestWords> BY_LANGUAGE =
            Map.of("ja", new RequestWords("ja"), "en", new RequestWords("en"));

    /** What fits into a line of a mail, up to the blank where it is broken; Japanese is broken where its table breaks it. */
    private static final Pattern LINE = Pattern.compile("(.{1,72})(?: +|$)");

    private final String language;
    private final Properties words = new Properties();

    private RequestWords(String language) {
        this.language = language;
        try (InputStream in = RequestWords.class.getResourceAsStream("request_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RequestWords in(String language) {
        RequestWords words = BY_LANGUAGE.get(language);
        if (words == null) {
            throw new IllegalArgumentException("Language '%s' has no templates: wanted ja or en".formatted(language));
        }
        return words;
    }

    String language() {
        return language;
    }

    String word(String key, String... values) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("Text '%s' is missing in request_%s.properties".formatted(key, language));
        }
        String text = pattern;
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    /** What is said to a role about a kind of case: the words for both, else those for the role, else those for the kind. */
    String fitting(String about, String kindOfCase, @Nullable PartyRole role) {
        String byKind = about + "." + kindOfCase;
        return role == null
                ? word(byKind)
                : word(Stream.of(byKind + "." + role, about + "." + role)
                        .filter(words::containsKey)
                        .findFirst()
                        .orElse(byKind));
    }

    /** Words whose length depends on what is filled in, broken into lines at blanks. */
    String paragraph(String key, String... values) {
        String text = word(key, values);
        return language.equals("ja")
                ? text
                : LINE.matcher(text).replaceAll("$1\n").strip();
    }
}
