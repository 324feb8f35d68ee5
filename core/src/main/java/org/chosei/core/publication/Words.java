package org.chosei.core.publication;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The fixed words of an edition: names of categories, heads of tables, titles of exhibits. */
public final class Words {
    private static final Words JAPANESE = new Words(Language.JA);
    private static final Words ENGLISH = new Words(Language.EN);

    private final Language language;
    private final Properties words = new Properties();

    private Words(Language language) {
        this.language = language;
        String name = "words_%s.properties".formatted(language.code());
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Words of(Language language) {
        return language == Language.JA ? JAPANESE : ENGLISH;
    }

    public Language language() {
        return language;
    }

    /** @param values what stands for each {@code %s} */
    public String get(String key, Object... values) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("Words of the report (%s) lack '%s': add it to both property files"
                    .formatted(language.code(), key));
        }
        return values.length == 0 ? word : word.formatted(values);
    }

    /** 「1,560件」, "1,560 phishing sites": variants for none, one and many, parted by bars, where a language has them. */
    String counted(String what, String number, long count) {
        String[] variants = variants(what);
        int place = (int) Math.min(count, variants.length - 1);
        return variants[place].formatted(number);
    }

    /** The same where nothing is known: 「件数不明」, "an unknown number of phishing sites". */
    String uncounted(String what) {
        String[] variants = variants(what);
        return words.getProperty("uncounted." + what, get("uncounted"))
                .formatted(variants[variants.length - 1].formatted(""));
    }

    private String[] variants(String what) {
        return words.getProperty("counted." + what, get("counted")).split("\\|");
    }

    /** For open vocabularies: the code in small letters where it has no word yet. */
    public String named(String group, String code) {
        String fallback = code.isEmpty()
                ? get("none")
                : code.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Objects.requireNonNull(words.getProperty(group + "." + code, fallback));
    }

    public String of(Enum<?> value) {
        return named(value.getDeclaringClass().getSimpleName().toLowerCase(java.util.Locale.ROOT), value.name());
    }
}
