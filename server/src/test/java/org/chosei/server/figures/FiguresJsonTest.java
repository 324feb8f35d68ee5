package org.chosei.server.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.figures.OtherSources;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.PortTable;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.RequestScope;
import org.chosei.core.figures.Series;
import org.chosei.core.report.Category;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shape of report.json, which scripts rely on. */
class FiguresJsonTest {
    private final JsonMapper mapper = new JsonMapper();
    private final JsonNode json = mapper.readTree(mapper.writeValueAsString(FiguresJson.of(figures())));

    @Test
    void namesTheQuarterItsMonthsAndWhatWasKnown() {
        assertThat(json.path("quarter").asString()).isEqualTo("2018Q4");
        assertThat(json.path("months").toString()).isEqualTo("[\"2018-10\",\"2018-11\",\"2018-12\"]");
        assertThat(json.path("asOf").asString()).isEqualTo("2019-01-10T00:00:00Z");
        assertThat(json.path("position").intValue()).isEqualTo(7);
    }

    @Test
    void writesTablesWithPublishedAndRestatedNumbers() {
        assertThat(json.at("/tables/categories/WEB_DEFACEMENT").toString())
                .isEqualTo("{\"monthly\":[96,53,93],\"total\":242,\"previous\":226,\"previousRestated\":225}");
        assertThat(json.at("/tables/brands/FOREIGN/share").toString()).isEqualTo("67");
        assertThat(json.at("/tables/brands/ALL/share").toString()).isEqualTo("100");
        assertThat(json.at("/tables/requestScope/PHISHING").toString()).isEqualTo("{\"DOMESTIC\":28,\"OVERSEAS\":72}");
        assertThat(json.at("/tables/requestScope/ICS").toString()).isEqualTo("{\"DOMESTIC\":\"-\",\"OVERSEAS\":\"-\"}");
        assertThat(json.at("/tables/ports").toString()).isEqualTo("""
                        [{"port":"22/tcp","monthly":[218,94,222],"total":534},{"port":"other","monthly":[0,0,0],"total":0},\
                        {"port":"monthlyTotal","monthly":[218,94,222],"total":534}]""");
    }

    @Test
    void writesNullWhereNothingIsKnown() {
        assertThat(json.at("/tables/categories/ICS").toString())
                .isEqualTo("{\"monthly\":[null,0,0],\"total\":0,\"previous\":0,\"previousRestated\":0}");
        assertThat(json.at("/tables/categories/TARGETED_ATTACK").toString())
                .isEqualTo("{\"monthly\":[null,null,null],\"total\":null,\"previous\":null,\"previousRestated\":null}");
        assertThat(json.at("/shares/TARGETED_ATTACK").asString()).isEqualTo("-");
    }

    @Test
    void writesSharesWithTheirDecimals() {
        assertThat(json.at("/shares/WEB_DEFACEMENT").toString()).isEqualTo("80.7");
        assertThat(json.at("/shares/DOS").toString()).isEqualTo("0.0");
        assertThat(json.at("/brandSectors/FOREIGN").toString()).isEqualTo("{\"ECOMMERCE\":75.0,\"SOFTWARE\":25.0}");
    }

    @Test
    void writesDaysOnlyWhereASiteCanStop() {
        assertThat(json.at("/handling/PHISHING").toString()).isEqualTo("""
                        {"notified":3,"notNeeded":1,"undecided":0,"days":{"0-3":67,"4-7":33,"8-10":0,"11+":0},"stillUp":0}""");
        assertThat(json.at("/handling/MALWARE_SITE/days/0-3").asString()).isEqualTo("-");
        assertThat(json.at("/handling/SCAN").toString()).isEqualTo("{\"notified\":0,\"notNeeded\":0,\"undecided\":0}");
    }

    @Test
    void writesTrendsAndFourteenChanges() {
        assertThat(json.at("/figures/reportsTrend").toString()).isEqualTo("[{\"month\":\"2018-12\",\"count\":1244}]");
        assertThat(json.at("/changes")).hasSize(14);
        assertThat(json.at("/changes/defacementOnPreviousQuarter").toString()).isEqualTo("8");
        assertThat(json.at("/changes/scanOnSameQuarterLastYear").asString()).isEqualTo("n/a");
    }

    private static QuarterFigures figures() {
        Map<Series, Counts> counts = new EnumMap<>(Series.class);
        for (Series series : Series.values()) {
            counts.put(series, new Counts(List.of(0L, 0L, 0L), 0L, 0L, null));
        }
        counts.put(Series.INCIDENTS, new Counts(List.of(100L, 100L, 100L), 0L, 0L, null));
        counts.put(Series.PHISHING, new Counts(List.of(1L, 1L, 1L), 0L, 0L, null));
        counts.put(Series.FOREIGN_BRANDS, new Counts(List.of(1L, 1L, 0L), 0L, 0L, null));
        counts.put(Series.ICS, new Counts(Arrays.asList(null, 0L, 0L), 0L, 0L, null));
        counts.put(Series.TARGETED_ATTACK, new Counts(Arrays.asList(null, null, null), null, null, null));
        counts.put(Series.DEFACEMENT, new Counts(List.of(96L, 53L, 93L), 226L, 225L, 276L));
        return new QuarterFigures(
                Quarter.parse("2018Q4"),
                Instant.parse("2019-01-10T00:00:00Z"),
                7,
                counts,
                PortTable.of(List.of(new PortRow("22/tcp", List.of(218L, 94L, 222L))), PortTable.ROWS),
                Map.of(Category.PHISHING, RequestScope.of(28, 72)),
                Map.of(),
                Map.of(Origin.FOREIGN, Map.of(Sector.ECOMMERCE, 3L, Sector.SOFTWARE, 1L)),
                Map.of(
                        Category.PHISHING,
                        new Handling(
                                3, 1, 0, Map.of(), Map.of(), Map.of(DayClass.UP_TO_3, 2L, DayClass.UP_TO_7, 1L), 0)),
                Map.of(),
                Map.of(Series.REPORTS, List.of(new MonthCount(YearMonth.of(2018, 12), 1244L))),
                new OtherSources(Map.of(), List.of()),
                List.of());
    }
}
