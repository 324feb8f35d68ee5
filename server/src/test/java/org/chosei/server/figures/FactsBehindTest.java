package org.chosei.server.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chosei.core.intake.Channel.EMAIL;
import static org.chosei.core.report.Category.PHISHING;
import static org.chosei.core.report.Category.SCAN;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.report.Category;
import org.chosei.server.ServerTest;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every cell that the desk links names exactly the facts that were counted in it. */
@ServerTest
class FactsBehindTest {
    private static final Quarter QUARTER = Quarter.parse("2018Q4");
    private static final YearMonth OCTOBER = YearMonth.of(2018, 10);
    private static final AsOf LIVE = AsOf.live(Instant.EPOCH);

    @Autowired
    FactsBehind behind;

    @Autowired
    Figures figures;

    @Autowired
    Journal journal;

    @Autowired
    BrandBook brands;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void namesWhatEachCellCounts() {
        Facts facts = new Facts(jdbc, journal);
        brands.put(
                new Brand("bank", "bank", "bank", List.of(), List.of(), Origin.DOMESTIC, Sector.FINANCE),
                Actor.system("test"));
        brands.put(
                new Brand("shop", "shop", "shop", List.of(), List.of(), Origin.FOREIGN, Sector.ECOMMERCE),
                Actor.system("test"));
        UUID first = facts.report("2018-10-05T09:00:00", EMAIL, PHISHING, List.of("a", "b", "c"));
        facts.report("2018-11-05T09:00:00", EMAIL, SCAN, List.of("d"), "22/tcp", "23/tcp");
        facts.report("2018-10-06T09:00:00", EMAIL, SCAN, List.of("e"), "22/tcp");
        facts.brand("a", "bank");
        facts.brand("b", "shop");
        facts.handled("a", "NOTIFIED", "SITE_LIVE");
        UUID request = facts.requested("a", "2018-10-06T09:00:00", "DOMESTIC");

        assertThat(incidents(Cell.of(OCTOBER, PHISHING))).containsExactlyInAnyOrder(ids(facts, "a", "b", "c"));
        assertThat(incidents(Cell.brands(null, Origin.DOMESTIC, null))).containsExactly(ids(facts, "a"));
        assertThat(incidents(Cell.brands(null, Origin.FOREIGN, Sector.ECOMMERCE)))
                .containsExactly(ids(facts, "b"));
        assertThat(incidents(Cell.brands(null, Origin.FOREIGN, Sector.FINANCE))).isEmpty();
        assertThat(incidents(Cell.brands(OCTOBER, Origin.UNKNOWN, null))).containsExactly(ids(facts, "c"));
        assertThat(incidents(Cell.port(null, "22/tcp"))).containsExactly(ids(facts, "e", "d"));
        assertThat(incidents(Cell.port(OCTOBER, "23/tcp"))).isEmpty();
        assertThat(incidents(Cell.handling(PHISHING, "NOTIFIED"))).containsExactly(ids(facts, "a"));
        assertThat(incidents(Cell.handling(PHISHING, "UNDECIDED"))).containsExactlyInAnyOrder(ids(facts, "b", "c"));
        assertThat(behind.reports(QUARTER, OCTOBER, LIVE)).hasSize(2).startsWith(first);
        assertThat(behind.requests(QUARTER, null, LIVE)).containsExactly(request);
    }

    @Test
    void hasAsManyFactsAsTheFigureSays() {
        QuarterFigures live = figures.live(QUARTER);
        for (Category category : Category.values()) {
            for (YearMonth month : QUARTER.months()) {
                assertThat(incidents(Cell.of(month, category)))
                        .hasSize(live.of(category)
                                .monthly()
                                .get(QUARTER.months().indexOf(month))
                                .intValue());
            }
        }
        assertThat(behind.reports(QUARTER, null, LIVE))
                .hasSize((int) live.of(Series.REPORTS).total());
    }

    private List<UUID> incidents(Cell cell) {
        return behind.incidents(QUARTER, cell, LIVE);
    }

    private static UUID[] ids(Facts facts, String... names) {
        return List.of(names).stream().map(facts::incident).toArray(UUID[]::new);
    }
}
