package org.chosei.server.publication;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chosei.core.publication.Edition;
import org.chosei.core.publication.HandlingChart;
import org.chosei.core.publication.Passages;

/** Everything that is published of an edition in one language, by path below its folder. */
final class EditionFiles {
    private EditionFiles() {}

    /**
     * @param reportJson the figures, the same in both languages
     * @throws org.chosei.core.publication.ProseRefused when a text cannot be printed
     */
    static SortedMap<String, byte[]> of(Edition edition, Passages passages, String reportJson) {
        Typesetting set = new Typesetting(edition, passages, Typefaces.shipped());
        SortedMap<String, byte[]> files = data(edition, set, reportJson);
        files.put("report.html", utf8(set.screen(new WebFaces(Typefaces.shipped()))));
        files.put("report.pdf", PdfEdition.render(set.paper(), edition.words()));
        return files;
    }

    /** Of these files what follows from figures and texts alone, whenever it is set. */
    static SortedMap<String, byte[]> data(Edition edition, Passages passages, String reportJson) {
        return data(edition, new Typesetting(edition, passages, Typefaces.shipped()), reportJson);
    }

    private static SortedMap<String, byte[]> data(Edition edition, Typesetting set, String reportJson) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("report.json", utf8(reportJson));
        new CsvTables(edition).files().forEach((name, table) -> files.put("tables/" + name, table));
        set.drawings()
                .forEach((number, drawing) -> files.put("figures/fig%d.svg".formatted(number), utf8(drawing.svg())));
        files.put(
                "figures/fig8.svg",
                utf8(HandlingChart.of(edition.figures(), edition.language(), Typefaces.shipped())
                        .svg()));
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
