package org.chosei.core.publication;

import java.util.List;
import java.util.Optional;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.Percentage;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.report.Category;

/** Fields that name what is largest: the first, second … category, port or sector. A dash stands where there are not so many. */
final class RankedFields {
    private final Words words;
    private final Wording wording;
    private final QuarterFigures figures;

    RankedFields(Edition edition) {
        this.words = edition.words();
        this.wording = edition.wording();
        this.figures = edition.figures();
    }

    String category(String place) {
        return words.of(ranked(place));
    }

    String categoryShare(String place) {
        return wording.percent(figures.share(ranked(place)));
    }

    String port(String place) {
        return portRow(place).map(PortRow::port).orElse("–");
    }

    String portTotal(String place) {
        return wording.count(portRow(place).map(PortRow::total).orElse(null));
    }

    String sector(String field) {
        return rankedSector(field).map(words::of).orElse("–");
    }

    String sectorShare(String field) {
        return wording.percent(rankedSector(field)
                .map(sector -> figures.share(Origin.valueOf(Fields.parts(field)[0]), sector))
                .orElse(Percentage.NONE));
    }

    private Category ranked(String place) {
        return SharesChart.ranked(figures).get(Integer.parseInt(place) - 1);
    }

    private Optional<PortRow> portRow(String place) {
        List<PortRow> rows = figures.ports().largest();
        int index = Integer.parseInt(place) - 1;
        return index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
    }

    private Optional<Sector> rankedSector(String field) {
        String[] parts = Fields.parts(field);
        List<Sector> ranked = SectorsChart.ranked(figures, Origin.valueOf(parts[0]));
        int index = Integer.parseInt(parts[1]) - 1;
        return index < ranked.size() ? Optional.of(ranked.get(index)) : Optional.empty();
    }
}
