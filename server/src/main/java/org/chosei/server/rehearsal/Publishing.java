package org.chosei.server.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.chosei.core.figures.Quarter;
import org.chosei.core.publication.Language;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.publication.EditionTexts;
import org.chosei.server.publication.Editions;
import org.springframework.stereotype.Component;

/** The analysts: they hand in their text, freeze the rehearsed quarter's edition, publish it and write it out in both languages. */
@Component
class Publishing {
    private final Editions editions;
    private final EditionTexts texts;

    Publishing(Editions editions, EditionTexts texts) {
        this.editions = editions;
        this.texts = texts;
    }

    /** @param samples holds what analysts wrote of a quarter in a folder of its name; without it the edition has figures only */
    void publish(Quarter quarter, Path samples) {
        for (Language language : Language.values()) {
            Path text = samples.resolve(quarter.toString().toLowerCase(Locale.ROOT))
                    .resolve("text_%s.md".formatted(language.code()));
            if (Files.exists(text)) {
                texts.write(quarter, language, read(text), Reviewing.OPERATOR);
            }
        }
        editions.freeze(quarter, Reviewing.OPERATOR);
        editions.publish(quarter, Reviewing.OPERATOR);
    }

    void write(Quarter quarter, Path out) {
        for (Language language : Language.values()) {
            editions.files(quarter, language)
                    .forEach((name, content) ->
                            write(out.resolve(language.code()).resolve(name), content));
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new CommandFailure(
                    "--out '%s' cannot be written: wanted a folder with room that may be written to".formatted(file),
                    e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
