package org.chosei.server.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.publication.Edition;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.Passages;
import org.chosei.core.publication.Publisher;
import org.chosei.core.publication.Standing;
import org.chosei.server.directory.Organisation;
import org.chosei.server.directory.Organisations;
import org.chosei.server.figures.AsOf;
import org.chosei.server.figures.Figures;
import org.chosei.server.figures.FiguresJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Brings figures, texts and publisher together and has them set. */
@Component
class Composing {
    private final Figures figures;
    private final Organisations organisations;
    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId zone;

    Composing(Figures figures, Organisations organisations, JsonMapper json, Clock clock, ZoneId deploymentZone) {
        this.figures = figures;
        this.organisations = organisations;
        this.json = json;
        this.clock = clock;
        this.zone = deploymentZone;
    }

    /** @param text what analysts wrote; the product's own stands where they wrote nothing */
    SortedMap<String, byte[]> files(QuarterFigures of, Language language, String text, Standing standing) {
        return EditionFiles.of(edition(of, language, standing), passages(language, text), report(of));
    }

    /** Of these files those that follow from figures and text alone, whenever they are set. */
    SortedMap<String, byte[]> data(QuarterFigures of, Language language, String text) {
        return EditionFiles.data(edition(of, language, new Standing.Frozen()), passages(language, text), report(of));
    }

    /** The figures as report.json; the same figures give the same bytes. */
    String report(QuarterFigures of) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(FiguresJson.of(of)) + "\n";
    }

    /** @throws org.chosei.core.publication.ProseRefused when the passages cannot be printed with the present figures */
    void check(Quarter quarter, Language language, Passages passages) {
        Edition edition = edition(figures.live(quarter), language, new Standing.Draft());
        Typesetting.check(edition, passages.over(shipped(language)), Typefaces.shipped());
    }

    private Edition edition(QuarterFigures of, Language language, Standing standing) {
        AsOf asOf = new AsOf(of.asOf(), of.position());
        return new Edition(
                language,
                of,
                figures.reportsEveryMonth(of.quarter(), asOf),
                publisher(language),
                LocalDate.ofInstant(clock.instant(), zone),
                standing);
    }

    private Publisher publisher(Language language) {
        Organisation ours = organisations.ours();
        boolean ja = language == Language.JA;
        return new Publisher(
                ja ? ours.nameJa() : ours.nameEn(),
                ja ? ours.nameEn() : ours.nameJa(),
                ours.shortName(),
                ours.mail(),
                ours.phone(),
                ours.fax(),
                ours.web(),
                ours.keyFingerprint());
    }

    private static Passages passages(Language language, String text) {
        return Passages.read("text_" + language.code(), text).over(shipped(language));
    }

    private static Passages shipped(Language language) {
        return Passages.read("passages_" + language.code(), Texts.of("passages", language));
    }
}
