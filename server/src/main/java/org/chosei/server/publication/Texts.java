package org.chosei.server.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.chosei.core.publication.Language;

/** The texts that the product brings: the document, what stands where no analyst wrote, the definitions, the style sheets. */
final class Texts {
    /** Named in each frozen edition, so that a later layout does not pass for the one that was printed (rule 22). */
    static final String LAYOUT = "1";

    private Texts() {}

    static String of(String name, Language language) {
        return read("%s_%s.md".formatted(name, language.code()));
    }

    static List<String> lines(String name, Language language) {
        return of(name, language).lines().filter(line -> !line.isBlank()).toList();
    }

    static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
