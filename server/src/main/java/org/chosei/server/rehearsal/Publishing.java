package org.chosei.server.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chosei.core.figures.Quarter;
import org.chosei.server.figures.Figures;
import org.chosei.server.figures.FiguresJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Freezes the rehearsed quarter's edition and writes it out in both languages. */
@Component
class Publishing {
    private final Figures figures;
    private final JsonMapper json;

    Publishing(Figures figures, JsonMapper json) {
        this.figures = figures;
        this.json = json;
    }

    void freeze(Quarter quarter) {
        // by publication, once it can
    }

    void write(Quarter quarter, Path out) {
        String report = json.writerWithDefaultPrettyPrinter().writeValueAsString(FiguresJson.of(figures.live(quarter)));
        try {
            for (String language : List.of("ja", "en")) {
                Files.createDirectories(out.resolve(language));
                Files.writeString(out.resolve(language).resolve("report.json"), report);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
