package org.chosei.server.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chosei.core.intake.Channel.EMAIL;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.HistoryFile;
import org.chosei.core.figures.HistoryMonth;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.RequestScope;
import org.chosei.core.figures.Series;
import org.chosei.core.report.Category;
import org.chosei.server.ServerTest;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.chosei.server.journal.Sealer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counting rules 18, 20 and 21: what was counted and printed before the product's time. */
@ServerTest
class HistoryImportTest {
    private static final Quarter QUARTER = Quarter.parse("2018Q4");
    private static final String YEAR = """
            month,reports,coordinated,phishing,defacement,malware,scan,dos,targeted,other,phishing_domestic,phishing_overseas,phishing_unknown
            201710,10,4,6,1,1,2,0,0,0,1,4,1
            201711,10,4,6,1,1,2,0,0,0,1,4,1
            201712,10,4,6,1,1,2,0,0,0,1,4,1
            201807,20,8,9,2,1,3,0,0,4,2,5,2
            201808,20,8,9,2,1,3,0,0,4,2,5,2
            201809,20,8,9,2,1,3,1,0,4,2,5,2
            """;
    private static final String EDITION = """
            {"quarter":"2018Q3","tables":{
              "reports":{"total":61},"incidents":{"total":58},"coordinations":{"total":24},
              "categories":{"PHISHING":{"total":27},"WEB_DEFACEMENT":{"total":7},"ICS":{"total":0}},
              "brands":{"DOMESTIC":{"total":6}},
              "requestScope":{"PHISHING":{"DOMESTIC":27,"OVERSEAS":73}}}}
            """;

    @Autowired
    HistoryImport imports;

    @Autowired
    Figures figures;

    @Autowired
    FactsBehind behind;

    @Autowired
    BrandBook brands;

    @Autowired
    VerifiedImports verified;

    @Autowired
    OwnMonths ownMonths;

    @Autowired
    Sealer sealer;

    @Autowired
    Journal journal;

    @Autowired
    JdbcTemplate jdbc;

    private Facts facts;

    @BeforeEach
    void forgetEverything() {
        facts = new Facts(jdbc, journal);
        jdbc.execute(
                "truncate intake.message, report.disposition, incident.incident, incident.sighting, figures.history, figures.imported_edition cascade");
    }

    @Test
    void rule20ComparesWithWhatIsKnownNowAndPrintsWhatWasPublished() {
        imports.months("history.csv", YEAR);
        imports.edition("2018q3.json", EDITION);
        facts.report("2018-10-05T09:00:00", EMAIL, Category.WEB_DEFACEMENT, List.of("a", "b", "c"));

        Counts defacement = figures.live(QUARTER).of(Category.WEB_DEFACEMENT);
        assertThat(defacement).isEqualTo(new Counts(List.of(3L, 0L, 0L), 7L, 6L, 3L));
        assertThat(defacement.isRestated()).isTrue();
        assertThat(defacement.onPreviousQuarter().percentage().value()).isEqualTo(new BigDecimal("-50"));
        assertThat(defacement.onSameQuarterLastYear().percentage().value()).isEqualTo(new BigDecimal("0"));
    }

    @Test
    void rule20PrintsWhatIsKnownWhereTheEditionIsMissingOrSaysNothing() {
        imports.months("history.csv", YEAR);
        assertThat(figures.live(QUARTER).of(Series.REPORTS).previous()).isEqualTo(60);
        imports.edition("2018q3.json", EDITION);
        QuarterFigures live = figures.live(QUARTER);
        assertThat(live.of(Series.REPORTS).previous()).isEqualTo(61);
        assertThat(live.of(Category.SCAN).previous()).isEqualTo(9);
        assertThat(live.of(Category.ICS)).isEqualTo(new Counts(List.of(0L, 0L, 0L), 0L, null, null));
        assertThat(live.previousRequestScope()).isEqualTo(Map.of(Category.PHISHING, RequestScope.of(27, 73)));
    }

    @Test
    void rule18HasNoChangeFromZeroOrFromWhatNobodyCounted() {
        imports.months("history.csv", YEAR);
        facts.report("2018-10-05T09:00:00", EMAIL, Category.ICS, List.of("plant"));
        facts.report("2018-10-05T09:00:00", EMAIL, Category.TARGETED_ATTACK, List.of("c2"));
        assertThat(figures.live(QUARTER)
                        .of(Category.ICS)
                        .onPreviousQuarter()
                        .percentage()
                        .isKnown())
                .isFalse();
        assertThat(figures.live(QUARTER)
                        .of(Category.TARGETED_ATTACK)
                        .onPreviousQuarter()
                        .percentage()
                        .isKnown())
                .isFalse();
        assertThat(changes())
                .containsEntry("reportsOnPreviousQuarter", new BigDecimal("-97"))
                .containsEntry("otherOnSameQuarterLastYear", "n/a");
    }

    @Test
    void rule21GivesEachMonthOneSource() {
        imports.months("history.csv", YEAR);
        facts.message("2018-09-30T09:00:00", EMAIL, "REPORT");
        facts.message("2018-10-05T09:00:00", EMAIL, "REPORT");
        List<MonthCount> trend = figures.live(QUARTER).trends().get(Series.REPORTS);
        assertThat(trend).hasSize(12);
        assertThat(trend.getFirst()).isEqualTo(new MonthCount(YearMonth.of(2018, 1), null));
        assertThat(trend.subList(8, 12)).extracting(MonthCount::count).containsExactly(20L, 1L, 0L, 0L);
    }

    @Test
    void rule21CountsNoFactsOfAMonthThatHistoryTells() {
        imports.months("history.csv", "month,reports,coordinated,phishing,scan\n201810,10,4,6,2\n");
        brands.put(
                new Brand("bank", "bank", "bank", List.of(), List.of(), Origin.DOMESTIC, Sector.FINANCE),
                Actor.system("test"));
        facts.report("2018-10-05T09:00:00", EMAIL, Category.PHISHING, List.of("a", "b"));
        facts.report("2018-10-05T09:00:00", EMAIL, Category.SCAN, List.of("s"), "22/tcp");
        facts.report("2018-11-05T09:00:00", EMAIL, Category.PHISHING, List.of("c"));
        facts.report("2018-11-05T09:00:00", EMAIL, Category.SCAN, List.of("t"), "23/tcp");
        facts.brand("a", "bank");
        facts.brand("c", "bank");
        facts.requested("a", "2018-10-06T09:00:00", "DOMESTIC");
        facts.requested("c", "2018-11-06T09:00:00", "OVERSEAS");

        QuarterFigures live = figures.live(QUARTER);
        assertThat(live.of(Category.PHISHING).monthly()).containsExactly(6L, 1L, 0L);
        assertThat(live.handling().get(Category.PHISHING).incidents()).isEqualTo(1);
        assertThat(live.ports().rows())
                .containsExactly(
                        new PortRow("23/tcp", List.of(0L, 1L, 0L)),
                        new PortRow("other", List.of(0L, 0L, 0L)),
                        new PortRow("monthlyTotal", List.of(0L, 1L, 0L)));
        assertThat(live.requestScope()).isEqualTo(Map.of(Category.PHISHING, RequestScope.of(0, 1)));
        assertThat(live.brandSectors()).isEqualTo(Map.of(Origin.DOMESTIC, Map.of(Sector.FINANCE, 1L)));
        for (String figure :
                List.of("handling.PHISHING.undecided", "ports.monthlyTotal", "brandSectors.DOMESTIC.FINANCE")) {
            assertThat(behind.of(QUARTER, Figure.named(figure).orElseThrow(), null, figures.now(), 1)
                            .total())
                    .as(figure)
                    .isEqualTo(1);
        }
    }

    @Test
    void rule21TellsTheMonthsThatWereCountedHere() {
        imports.months("history.csv", YEAR);
        facts.message("2018-10-05T09:00:00", EMAIL, "REPORT");
        AsOf now = AsOf.live(Instant.parse("2018-11-15T00:00:00Z"));
        assertThat(ownMonths.of(QUARTER.previous(), now)).isEmpty();
        assertThat(ownMonths.of(QUARTER.previous().previous(), now)).isEmpty();
        assertThat(ownMonths.of(QUARTER, now)).containsExactly(YearMonth.of(2018, 10), YearMonth.of(2018, 11));
    }

    @Test
    void rule21RefusesMonthsThatAreCountedHere() {
        facts.message("2018-09-05T09:00:00", EMAIL, "REPORT");
        HistoryFile file = imports.months("history.csv", YEAR);
        assertThat(file.months()).hasSize(5);
        assertThat(file.refused()).extracting(HistoryFile.Refusal::line).containsExactly(7);
    }

    @Test
    void rule21PrintsNoCountOfAMonthOfWhichNothingIsKnown() {
        imports.months("history.csv", YEAR + "201811,10,4,6,1,1,2,0,0,0,1,4,1\n");
        facts.report("2018-12-05T09:00:00", EMAIL, Category.ICS, List.of("plant"));
        QuarterFigures live = figures.live(QUARTER);
        assertThat(live.of(Series.REPORTS)).isEqualTo(line(60L, 30L, null, 10L, 1L));
        assertThat(live.of(Category.ICS)).isEqualTo(line(null, null, null, null, 1L));
        assertThat(live.of(Series.REPORTS).onPreviousQuarter().to()).isNull();
        assertThat(changes()).containsEntry("reportsOnPreviousQuarter", "n/a");
        assertThat(figures.live(QUARTER.previous().previous()).of(Series.REPORTS))
                .isEqualTo(line(null, null, null, null, null));
    }

    private static Counts line(@Nullable Long previous, @Nullable Long lastYear, @Nullable Long... monthly) {
        return new Counts(Arrays.asList(monthly), previous, previous, lastYear, null, false);
    }

    @Test
    void rule21LetsNoStrayMailMoveTheFirstOwnMonth() {
        for (String stray : List.of("1999-12-31", "2000-01-01", "2001-03-05", "2101-03-05")) {
            facts.message(stray + "T09:00:00", EMAIL, "REPORT");
        }
        facts.message("2018-10-05T09:00:00", EMAIL, "REPORT");
        assertThat(imports.months("history.csv", YEAR).refused()).isEmpty();
        assertThat(imports.edition("2018q3.json", EDITION)).isTrue();
        assertThat(ownMonths.ofComparison(QUARTER, AsOf.live(Instant.parse("2018-11-15T00:00:00Z"))))
                .containsExactly(YearMonth.of(2018, 10), YearMonth.of(2018, 11));
        assertThat(figures.reportsEveryMonth(QUARTER, figures.now()).getFirst().month())
                .isEqualTo(YearMonth.of(2017, 10));
    }

    @Test
    void rule21BeganWithTheFirstThreeMonthsOfReportsHoweverLongNothingCameAfterThem() {
        facts.message("2001-03-05T09:00:00", EMAIL, "REPORT");
        for (String month : List.of("2016-01", "2017-01", "2018-01", "2020-05")) {
            facts.message(month + "-05T09:00:00", EMAIL, "REPORT");
        }
        assertThat(imports.months("history.csv", "month,reports\n201512,1\n201601,1\n201801,1\n202001,1\n")
                        .months())
                .extracting(HistoryMonth::month)
                .containsExactly(YearMonth.of(2015, 12));
    }

    @Test
    void rule21KeepsTheFirstOwnMonthOfAPositionWhateverComesLater() {
        facts.message("2018-10-05T09:00:00", EMAIL, "REPORT");
        AsOf position = AsOf.position(sealer.seal(), Instant.parse("2018-11-15T00:00:00Z"));
        facts.message("2018-02-05T09:00:00", EMAIL, "REPORT");
        sealer.seal();
        assertThat(ownMonths.ofComparison(QUARTER, position))
                .containsExactly(YearMonth.of(2018, 10), YearMonth.of(2018, 11));
        assertThat(ownMonths.ofComparison(QUARTER, AsOf.live(position.instant())))
                .startsWith(YearMonth.of(2018, 2));
    }

    @Test
    void rule21RefusesAnEditionOfAQuarterThatIsCountedHere() {
        facts.message("2018-09-05T09:00:00", EMAIL, "REPORT");
        assertThatThrownBy(() -> imports.edition("2018q3.json", EDITION))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("2018Q3 has months that are counted here since 2018-09");
    }

    @Test
    void takesTheSameFilesAgainWithoutChangingAnything() {
        imports.months("history.csv", YEAR);
        imports.edition("2018q3.json", EDITION);
        long entries = entries();
        imports.months("history.csv", YEAR);
        assertThat(imports.edition("2018q3.json", EDITION)).isFalse();
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void keepsAFrozenEditionWhenAnotherIsHandedIn() {
        imports.edition("2018q3.json", EDITION);
        assertThatThrownBy(() -> imports.edition("other.json", EDITION.replace("61", "62")))
                .hasMessageContaining("a frozen edition stays as it is");
        assertThatThrownBy(() -> imports.edition("x.json", "{\"quarter\":\"2018Q2\"}"))
                .hasMessageContaining("/tables/reports/total");
        assertThatThrownBy(() -> imports.edition("x.json", "no json"))
                .hasMessageContaining("'x.json' is no edition")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"2018Q3\",;\"2017Q1\",\"months\":[\"2018-07\",\"2018-08\",\"2018-09\"],;its quarter is 2017Q1, but its months are [2018-07",
                "\"total\":58;\"total\":-5;/tables/incidents/total is -5: wanted a count of 0 or more",
                "\"total\":27;\"total\":-1;/tables/categories/PHISHING/total is -1",
                "\"total\":6};\"total\":-6};/tables/brands/DOMESTIC/total is -6",
                "2018Q3;1970Q1;1970Q1 is before there was any CSIRT"
            })
    void freezesNoEditionThatCannotBe(String right, String wrong, String told) {
        assertThat(EDITION).contains(right);
        assertThatThrownBy(() -> imports.edition("wrong.json", EDITION.replace(right, wrong)))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("'wrong.json' is no edition: " + told);
    }

    @Test
    void tellsOfAnImportedEditionThatIsNotWhatWasHandedIn() {
        imports.edition("2018q3.json", EDITION);
        assertThat(verified.differences()).noneMatch(each -> each.contains("holds another"));
        jdbc.update("update figures.imported_edition set report = replace(report, '61', '99')");
        assertThat(verified.differences())
                .contains(
                        "Edition 2018Q3 holds another report.json than was imported: its digest differs from the one in the journal");
        jdbc.execute("truncate figures.imported_edition");
        assertThat(verified.differences()).contains("Edition 2018Q3 was imported and is gone");
    }

    @Test
    void comparesNoImportedEditionOfWhichTheJournalHoldsNoDigest() {
        long entry =
                journal.append(Actor.system("history"), "edition.imported", null, null, Map.of("quarter", "2018Q3"));
        jdbc.update(
                "insert into figures.imported_edition (quarter, report, entry) values ('2018Q3', ?, ?)",
                EDITION,
                entry);
        assertThat(verified.differences()).noneMatch(each -> each.contains("holds another"));
    }

    @Test
    void correctsHistoryWithoutChangingWhatWasKnownBefore() {
        imports.months("history.csv", "month,reports\n201807,20\n201808,20\n201809,20\n");
        int before = sealer.seal();
        imports.months("history.csv", "month,reports\n201809,25\n");
        assertThat(restatedReports(AsOf.live(Instant.EPOCH))).isEqualTo(65);
        assertThat(restatedReports(AsOf.position(before, Instant.EPOCH))).isEqualTo(60);
    }

    private Long restatedReports(AsOf asOf) {
        return figures.of(QUARTER, asOf).of(Series.REPORTS).previousRestated();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> changes() {
        return (Map<String, Object>) FiguresJson.of(figures.live(QUARTER)).get("changes");
    }

    private long entries() {
        return jdbc.queryForObject("select count(*) from journal.entry", Long.class);
    }
}
