package org.chosei.core.publication;

import java.util.List;
import java.util.Optional;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.Percentage;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.QuarterFigures;

/** Fields that name what is largest: the first, second … category, port or sector. A dash stands where there are not so many. */
final class RankedFields {
    private static final String NOTHING = "–";

    private final Words words;
    private final Wording wording;
    private final QuarterFigures figures;
    private final Rankings rankings;

    RankedFields(Edition edition) {
        this.words = edition.words();
        this.wording = edition.wording();
        this.figures = edition.figures();
        this.rankings = new Rankings(figures);
    }

    String category(String place) {
        return at(rankings.categories(), "rank:", place).map(words::of).orElse(NOTHING);
    }

    String categoryShare(String place) {
        return wording.percent(at(rankings.categories(), "rankShare:", place)
                .map(figures::share)
                .orElse(Percentage.NONE));
    }

    String port(String place) {
        return at(figures.ports().largest(), "port:", place)
                .map(row -> wording.port(row.port()))
                .orElse(NOTHING);
    }

    String portTotal(String place) {
        return wording.count(at(figures.ports().largest(), "portTotal:", place)
                .map(PortRow::total)
                .orElse(null));
    }

    String sector(String field) {
        return sector("sector:", field).map(words::of).orElse(NOTHING);
    }

    String sectorShare(String field) {
        Origin origin = Fields.one(Origin.class, "sectorShare:" + field, Fields.parts(field)[0]);
        return wording.percent(sector("sectorShare:", field)
                .map(sector -> figures.share(origin, sector))
                .orElse(Percentage.NONE));
    }

    private Optional<Sector> sector(String kind, String field) {
        String[] parts = Fields.parts(field);
        return at(rankings.sectors(Fields.one(Origin.class, kind + field, parts[0])), kind + parts[0] + ".", parts[1]);
    }

    private static <T> Optional<T> at(List<T> ranked, String kind, String place) {
        if (!place.matches("[1-9]\\d?")) {
            throw Fields.unknown(kind + place, "a place from 1 on, as " + kind + "1");
        }
        int index = Integer.parseInt(place) - 1;
        return index < ranked.size() ? Optional.of(ranked.get(index)) : Optional.empty();
    }
}
