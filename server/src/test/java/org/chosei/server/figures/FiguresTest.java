package org.chosei.server.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chosei.core.intake.Channel.API;
import static org.chosei.core.intake.Channel.EMAIL;
import static org.chosei.core.intake.Channel.FAX;
import static org.chosei.core.intake.Channel.FEED;
import static org.chosei.core.intake.Channel.PHONE;
import static org.chosei.core.intake.Channel.WEB_FORM;
import static org.chosei.core.report.Category.OTHER;
import static org.chosei.core.report.Category.PHISHING;
import static org.chosei.core.report.Category.SCAN;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.RequestScope;
import org.chosei.core.figures.Series;
import org.chosei.server.ServerTest;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.chosei.server.journal.Sealer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counting rules 1 to 6 and 13 to 19 on stored facts; each test tells a few and counts them by hand. */
@ServerTest
class FiguresTest {
    private static final Quarter QUARTER = Quarter.parse("2018Q4");

    @Autowired
    Figures figures;

    @Autowired
    Sealer sealer;

    @Autowired
    Journal journal;

    @Autowired
    BrandBook brands;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Facts facts;

    @BeforeEach
    void forgetEverything() {
        facts = new Facts(jdbc, journal);
        jdbc.execute("""
                truncate intake.message, report.disposition, incident.incident, incident.sighting, coordination.request,
                    coordination.handling, figures.history, figures.imported_edition, incident.closing, directory.party cascade""");
    }

    @Test
    void rule1CountsReportsByFormMailAndFaxInTheMonthOfReceipt() {
        facts.message("2018-09-30T23:59:59", EMAIL, "REPORT");
        facts.message("2018-10-01T00:00:00", EMAIL, "REPORT");
        facts.message("2018-10-31T23:59:59", FAX, "REPORT");
        facts.message("2018-11-01T00:00:00", WEB_FORM, "REPORT");
        facts.message("2018-12-31T23:59:59", EMAIL, "REPORT");
        facts.message("2019-01-01T00:00:00", EMAIL, "REPORT");
        assertThat(live().of(Series.REPORTS).monthly()).containsExactly(2L, 1L, 1L);
    }

    @Test
    void rule3CountsInTheMonthOfTheEarliestDeliveryThatWasKnown() {
        UUID message = facts.message("2018-11-02T09:00:00", EMAIL, "REPORT");
        int before = sealer.seal();
        facts.delivered(message, "2018-10-30T09:00:00");
        assertThat(live().of(Series.REPORTS).monthly()).containsExactly(1L, 0L, 0L);
        assertThat(at(before).of(Series.REPORTS).monthly()).containsExactly(null, 1L, 0L);
    }

    @Test
    void rule3CountsOnceWhatTurnedOutToBeOneMessageAndTwiceAsOfBefore() {
        UUID one = facts.message("2018-10-02T09:00:00", EMAIL, "REPORT");
        UUID other = facts.message("2018-10-12T09:00:00", EMAIL, "REPORT");
        int before = sealer.seal();
        facts.same(other, one);
        assertThat(live().of(Series.REPORTS).total()).isEqualTo(1);
        assertThat(at(sealer.seal()).of(Series.REPORTS).total()).isEqualTo(1);
        assertThat(at(before).of(Series.REPORTS).total()).isEqualTo(2);
    }

    @Test
    void rule4CountsOnlyReportsAndFollowsADecision() {
        for (String other : List.of("CORRESPONDENCE", "QUESTION", "AUTOMATIC", "SPAM", "UNRELATED", "UNREADABLE")) {
            facts.message("2018-10-05T09:00:00", EMAIL, other);
        }
        UUID pending = facts.message("2018-10-05T09:00:00", FAX, "PENDING");
        int before = sealer.seal();
        facts.disposed(pending, "REPORT");
        assertThat(live().of(Series.REPORTS).monthly()).containsExactly(1L, 0L, 0L);
        assertThat(at(before).of(Series.REPORTS).total()).isZero();
    }

    @Test
    void rule5GivesOtherSourcesLinesOfTheirOwn() {
        facts.report("2018-10-05T09:00:00", PHONE, SCAN, List.of("a"));
        facts.report("2018-10-06T09:00:00", FEED, SCAN, List.of("b"));
        facts.report("2018-11-06T09:00:00", API, SCAN, List.of("b"));
        QuarterFigures live = live();
        assertThat(live.of(Series.REPORTS).total()).isZero();
        assertThat(live.of(SCAN).total()).isZero();
        assertThat(live.otherSources().messages())
                .isEqualTo(Map.of(PHONE, List.of(1L, 0L, 0L), FEED, List.of(1L, 0L, 0L), API, List.of(0L, 1L, 0L)));
        assertThat(live.otherSources().incidents()).containsExactly(2L, 0L, 0L);
    }

    @Test
    void rule6CountsAnIncidentOnceInTheMonthOfItsFirstReport() {
        facts.report("2018-09-20T09:00:00", EMAIL, PHISHING, List.of("old"));
        facts.report("2018-10-20T09:00:00", EMAIL, PHISHING, List.of("old", "a"));
        facts.report("2018-11-20T09:00:00", WEB_FORM, PHISHING, List.of("a", "b"));
        QuarterFigures live = live();
        assertThat(live.of(PHISHING).monthly()).containsExactly(1L, 1L, 0L);
        assertThat(live.of(Series.INCIDENTS).monthly()).containsExactly(1L, 1L, 0L);
        assertThat(live.of(Series.REPORTS).monthly()).containsExactly(1L, 1L, 0L);
    }

    @Test
    void rule6CountsFromTheFirstReportEvenWhenAFeedSawTheKeyEarlier() {
        facts.report("2018-09-20T09:00:00", FEED, SCAN, List.of("a"));
        facts.report("2018-12-20T09:00:00", EMAIL, SCAN, List.of("a"));
        assertThat(live().of(SCAN).monthly()).containsExactly(null, null, 1L);
        assertThat(live().otherSources().incidents()).containsExactly(0L, 0L, 0L);
    }

    @Test
    void rule6GivesOtherSourcesNothingThatIsReportedLaterInTheQuarter() {
        facts.report("2018-10-20T09:00:00", FEED, SCAN, List.of("a"));
        facts.report("2018-12-20T09:00:00", EMAIL, SCAN, List.of("a"));
        assertThat(live().of(SCAN).monthly()).containsExactly(null, null, 1L);
        assertThat(live().otherSources().incidents()).containsExactly(0L, 0L, 0L);
    }

    @Test
    void rule13CountsAScanIncidentOnceForEachPort() {
        facts.report("2018-10-02T09:00:00", EMAIL, SCAN, List.of("a"), "22/tcp", "23/tcp");
        facts.report("2018-11-02T09:00:00", EMAIL, SCAN, List.of("a"), "22/tcp", "53/udp");
        facts.report("2018-11-02T09:00:00", EMAIL, SCAN, List.of("b"), "22/tcp");
        facts.report("2018-12-02T09:00:00", EMAIL, SCAN, List.of("c"));
        facts.report("2018-12-02T09:00:00", EMAIL, OTHER, List.of("d"), "80/tcp");
        assertThat(live().ports().rows())
                .containsExactly(
                        new PortRow("22/tcp", List.of(1L, 1L, 0L)),
                        new PortRow("53/udp", List.of(1L, 0L, 0L)),
                        new PortRow("23/tcp", List.of(1L, 0L, 0L)),
                        new PortRow("other", List.of(0L, 0L, 0L)),
                        new PortRow("monthlyTotal", List.of(3L, 1L, 0L)));
    }

    @Test
    void rule14PartsPhishingByOriginAndSectorOfTheBrand() {
        brands.put(brand("bank", Origin.DOMESTIC, Sector.FINANCE), Actor.system("test"));
        brands.put(brand("shop", Origin.FOREIGN, Sector.ECOMMERCE), Actor.system("test"));
        brands.put(brand("mail", Origin.FOREIGN, Sector.SOFTWARE), Actor.system("test"));
        facts.report("2018-10-02T09:00:00", EMAIL, PHISHING, List.of("a", "b", "c", "d"));
        facts.brand("a", "bank");
        facts.brand("b", "shop");
        facts.brand("c", "mail");
        QuarterFigures live = live();
        assertThat(live.of(Origin.DOMESTIC).total()).isEqualTo(1);
        assertThat(live.of(Origin.FOREIGN).total()).isEqualTo(2);
        assertThat(live.of(Origin.UNKNOWN).total()).isEqualTo(1);
        assertThat(live.share(Origin.FOREIGN).value()).isEqualTo(new BigDecimal("50"));
        assertThat(live.share(Origin.FOREIGN, Sector.ECOMMERCE).value()).isEqualTo(new BigDecimal("50.0"));
    }

    @Test
    void rule19CountsByTheBrandTableOfThePosition() {
        brands.put(brand("moved", Origin.FOREIGN, Sector.ECOMMERCE), Actor.system("test"));
        facts.report("2018-10-02T09:00:00", EMAIL, PHISHING, List.of("a"));
        facts.brand("a", "moved");
        int before = sealer.seal();
        brands.put(brand("moved", Origin.DOMESTIC, Sector.TELECOM), Actor.system("test"));
        assertThat(live().of(Origin.DOMESTIC).total()).isEqualTo(1);
        assertThat(at(before).of(Origin.DOMESTIC).total()).isZero();
        assertThat(at(before).of(Origin.FOREIGN).total()).isEqualTo(1);
    }

    @Test
    void rule15CountsRequestsWhenMadeUntilTheyBounce() {
        facts.report("2018-09-20T09:00:00", EMAIL, PHISHING, List.of("a", "b"));
        facts.requested("a", "2018-10-01T09:00:00", "DOMESTIC");
        facts.requested("a", "2018-10-02T09:00:00", "OVERSEAS");
        facts.requested("b", "2018-10-31T23:59:59", "OVERSEAS");
        UUID lost = facts.requested("b", "2018-11-20T09:00:00", "DOMESTIC");
        int before = sealer.seal();
        facts.bounced(lost, "2018-11-21T09:00:00");
        assertThat(live().of(Series.COORDINATIONS).monthly()).containsExactly(3L, 0L, 0L);
        assertThat(live().requestScope()).isEqualTo(Map.of(PHISHING, RequestScope.of(1, 2)));
        assertThat(at(before).of(Series.COORDINATIONS).monthly()).containsExactly(3L, 1L, 0L);
    }

    @Test
    void rule15KeepsRequestsWhenIncidentsMergeAndTakesTheCategoryOfTheInstant() {
        facts.report("2018-10-01T09:00:00", EMAIL, PHISHING, List.of("a"));
        facts.report("2018-10-02T09:00:00", EMAIL, PHISHING, List.of("b"));
        facts.requested("a", "2018-10-03T09:00:00", "DOMESTIC");
        facts.requested("b", "2018-10-03T09:00:00", "OVERSEAS");
        facts.mergedInto("b", "a");
        facts.category("a", OTHER);
        QuarterFigures live = live();
        assertThat(live.of(Series.COORDINATIONS).total()).isEqualTo(2);
        assertThat(live.of(OTHER).total()).isEqualTo(1);
        assertThat(live.of(PHISHING).total()).isZero();
        assertThat(live.requestScope()).isEqualTo(Map.of(OTHER, RequestScope.of(1, 1)));
    }

    @Test
    void rule16SumsNotifiedNotNeededAndUndecidedToTheCategory() {
        facts.report("2018-10-01T09:00:00", EMAIL, PHISHING, List.of("a", "b", "c", "d"));
        facts.handled("a", "NOTIFIED", "SITE_LIVE");
        facts.handled("b", "NOT_NEEDED", "SITE_NOT_CONFIRMED");
        facts.handled("c", "NOTIFIED", "SITE_LIVE");
        facts.handled("c", "UNDECIDED", "");
        assertThat(live().handling().get(PHISHING))
                .isEqualTo(
                        new Handling(1, 1, 2, Map.of("SITE_LIVE", 1L), Map.of("SITE_NOT_CONFIRMED", 1L), Map.of(), 1));
        assertThat(live().handling().get(PHISHING).incidents())
                .isEqualTo(live().of(PHISHING).total());
    }

    @Test
    void rule16LeavesToTheNextQuarterWhatIsReportedAtItsFirstInstant() {
        facts.report("2018-12-31T23:59:59", EMAIL, PHISHING, List.of("last"));
        facts.report("2019-01-01T00:00:00", EMAIL, PHISHING, List.of("next"));
        assertThat(live().handling().get(PHISHING).incidents()).isEqualTo(1);
    }

    @Test
    void rule22CallsGroundsAsTheirQuarterDid() {
        jdbc.update("update coordination.ground set valid_until = '2018-10-01' where code = 'HIGH_THREAT'");
        jdbc.update("""
                insert into coordination.ground (code, status, category, place, ja, en, valid_from)
                select code, status, category, place, ja, 'Severe threat', '2018-10-01' from coordination.ground
                where code = 'HIGH_THREAT'""");
        assertThat(Objects.requireNonNull(
                                figures.live(QUARTER.previous()).grounds().get("HIGH_THREAT"))
                        .en())
                .isEqualTo("High threat");
        assertThat(Objects.requireNonNull(live().grounds().get("HIGH_THREAT")).en())
                .isEqualTo("Severe threat");
    }

    @Test
    void rule16CountsAMergedIncidentAsNotifiedWhenOneOfItsPartsWas() {
        facts.report("2018-11-01T09:00:00", EMAIL, PHISHING, List.of("main", "part"));
        facts.requested("part", "2018-11-09T18:00:00", "DOMESTIC");
        facts.handled("part", "NOTIFIED", "SITE_LIVE");
        facts.mergedInto("part", "main");
        facts.stopped("main", "2018-11-12T08:00:00");
        assertThat(live().handling().get(PHISHING))
                .isEqualTo(new Handling(1, 0, 0, Map.of("SITE_LIVE", 1L), Map.of(), Map.of(DayClass.UP_TO_3, 1L), 0));
    }

    @Test
    void rule17CountsBusinessDaysFromTheFirstRequestToTheStop() {
        facts.report(
                "2018-11-01T09:00:00",
                EMAIL,
                PHISHING,
                List.of("weekend", "month", "early", "revived", "twice", "given up", "never asked"));
        for (String asked : List.of("weekend", "month", "early", "revived", "twice", "given up")) {
            facts.requested(asked, "2018-11-09T18:00:00", "DOMESTIC");
            facts.requested(asked, "2018-11-20T18:00:00", "OVERSEAS");
            facts.handled(asked, "NOTIFIED", "SITE_LIVE");
        }
        facts.stopped("weekend", "2018-11-12T08:00:00");
        facts.stopped("month", "2018-12-10T08:00:00");
        facts.stopped("early", "2018-11-08T08:00:00");
        facts.stopped("revived", "2018-11-12T08:00:00");
        facts.revived("revived", "2018-11-13T08:00:00");
        facts.stopped("twice", "2018-11-12T08:00:00");
        facts.revived("twice", "2018-11-13T08:00:00");
        facts.stopped("twice", "2018-11-16T08:00:00");
        facts.givenUp("given up", "2018-11-12T08:00:00");
        facts.stopped("never asked", "2018-11-12T08:00:00");
        Handling handling = live().handling().get(PHISHING);
        assertThat(handling.days()).isEqualTo(Map.of(DayClass.UP_TO_3, 1L, DayClass.UP_TO_7, 1L, DayClass.LONGER, 1L));
        assertThat(handling.stillUp()).isEqualTo(2);
    }

    @Test
    void rule17GivesAStopAtTheInstantOfTheRequestNoDays() {
        facts.report("2018-11-01T09:00:00", EMAIL, PHISHING, List.of("a"));
        facts.requested("a", "2018-11-09T18:00:00", "DOMESTIC");
        facts.stopped("a", "2018-11-09T18:00:00");
        assertThat(live().handling().get(PHISHING).days()).isEqualTo(Map.of(DayClass.UP_TO_3, 1L));
    }

    @Test
    void rule19KeepsAFigureAsOfAPositionWhateverBecomesKnownLater() {
        facts.report("2018-10-01T09:00:00", EMAIL, PHISHING, List.of("a", "b"));
        facts.report("2018-11-01T09:00:00", EMAIL, SCAN, List.of("c"), "22/tcp");
        facts.requested("a", "2018-10-03T09:00:00", "DOMESTIC");
        facts.handled("a", "NOTIFIED", "SITE_LIVE");
        AsOf position = AsOf.position(sealer.seal(), Instant.EPOCH);
        QuarterFigures before = figures.of(QUARTER, position);
        facts.mergedInto("b", "a");
        facts.category("c", OTHER);
        facts.stopped("a", "2018-10-04T09:00:00");
        facts.handled("a", "NOT_NEEDED", "SITE_NOT_CONFIRMED");
        facts.report("2018-10-01T09:00:00", EMAIL, PHISHING, List.of("late"));
        facts.requested("late", "2018-10-03T09:00:00", "OVERSEAS");
        sealer.seal();
        assertThat(figures.of(QUARTER, position)).isEqualTo(before);
        assertThat(live().of(PHISHING).total()).isEqualTo(2);
        assertThat(live().of(SCAN).total()).isZero();
    }

    @Test
    void rule19KnowsNothingThatBeganBeforeThePositionAndWasSealedAfterIt() {
        TransactionTemplate meanwhile = new TransactionTemplate(
                Objects.requireNonNull(transaction.getTransactionManager()),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        int position = transaction.execute(_ -> {
            facts.report("2018-10-01T09:00:00", EMAIL, PHISHING, List.of("slow"));
            return meanwhile.execute(_ -> {
                facts.report("2018-10-02T09:00:00", EMAIL, PHISHING, List.of("quick"));
                return sealer.seal();
            });
        });
        assertThat(at(position).of(PHISHING).total()).isEqualTo(1);
        sealer.seal();
        assertThat(at(position).of(PHISHING).total()).isEqualTo(1);
        assertThat(live().of(PHISHING).total()).isEqualTo(2);
    }

    @Test
    void rule19DrawsNoMonthThatHasNotComeAtTheInstant() {
        facts.message("2018-10-05T09:00:00", EMAIL, "REPORT");
        QuarterFigures then = figures.of(QUARTER, AsOf.position(sealer.seal(), Instant.parse("2018-11-15T00:00:00Z")));
        assertThat(then.trends().get(Series.REPORTS).subList(9, 12))
                .extracting(MonthCount::count)
                .containsExactly(1L, 0L, null);
        assertThat(then.of(Series.REPORTS).monthly()).containsExactly(1L, 0L, null);
        assertThat(then.of(PHISHING).monthly()).containsExactly(0L, 0L, null);
    }

    @Test
    void knowsNothingUnsealedAsOfAPositionAndEverythingLive() {
        int before = sealer.seal();
        facts.report("2018-10-01T09:00:00", EMAIL, PHISHING, List.of("a"));
        assertThat(at(before).of(Series.INCIDENTS).total()).isZero();
        assertThat(at(before).of(Series.REPORTS).total()).isZero();
        assertThat(live().of(Series.INCIDENTS).total()).isEqualTo(1);
    }

    private QuarterFigures live() {
        return figures.live(QUARTER);
    }

    private QuarterFigures at(int position) {
        return figures.of(QUARTER, AsOf.position(position, Instant.parse("2019-01-15T00:00:00Z")));
    }

    private static Brand brand(String code, Origin origin, Sector sector) {
        return new Brand(code, code, code, List.of(), List.of(), origin, sector);
    }
}
