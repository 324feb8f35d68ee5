package org.chosei.server.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chosei.core.report.Category.PHISHING;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.intake.Channel;
import org.chosei.core.report.Category;
import org.chosei.server.ServerTest;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.figures.Figure.Handled.How;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.chosei.server.journal.Sealer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every number of a quarter opens exactly the facts that were counted in it, live and as of any position. */
@ServerTest
class FactsBehindTest {
    private static final Quarter QUARTER = Quarter.parse("2018Q4");
    private static final YearMonth OCTOBER = YearMonth.of(2018, 10);
    private static final Instant LATER = Instant.parse("2019-02-01T00:00:00Z");
    private static final int INCIDENTS = 260;
    private static final String[] PORTS = new Random(7)
            .ints(1, 9000)
            .distinct()
            .limit(80)
            .mapToObj(port -> port + "/tcp")
            .toArray(String[]::new);

    @Autowired
    FactsBehind behind;

    @Autowired
    Figures figures;

    @Autowired
    Journal journal;

    @Autowired
    Sealer sealer;

    @Autowired
    BrandBook brands;

    @Autowired
    JdbcTemplate jdbc;

    private Facts facts;

    @BeforeEach
    void forgetEverything() {
        facts = new Facts(jdbc, journal);
        jdbc.execute("""
                truncate intake.message, report.disposition, incident.incident, incident.sighting, coordination.request,
                    coordination.handling, figures.history, figures.imported_edition, incident.closing, directory.party cascade""");
        brand("bank", Origin.DOMESTIC, Sector.FINANCE);
        brand("shop", Origin.FOREIGN, Sector.ECOMMERCE);
        brand("nobody", Origin.UNKNOWN, Sector.OTHER);
    }

    @Test
    void listsWhatAnIncidentWasAsOfThenAndWhatItIsNow() {
        facts.report("2018-10-05T09:00:00", Channel.EMAIL, PHISHING, List.of("a", "b"));
        facts.report("2018-10-06T09:00:00", Channel.EMAIL, Category.SCAN, List.of("c"), "22/tcp", "23/tcp");
        UUID request = facts.requested("b", "2018-10-06T09:00:00", "DOMESTIC");
        AsOf before = AsOf.position(sealer.seal(), LATER);
        facts.brand("a", "bank");
        facts.mergedInto("b", "a");
        facts.category("a", Category.MALWARE_SITE);

        assertThat(list("categories.PHISHING", OCTOBER, before).facts())
                .extracting(fact -> ((Fact.OfIncident) fact).id())
                .containsExactlyInAnyOrder(facts.incident("a"), facts.incident("b"));
        assertThat(list("categories.PHISHING", OCTOBER, AsOf.live(LATER)).facts())
                .isEmpty();
        assertThat(list("categories.MALWARE_SITE", null, AsOf.live(LATER)).facts())
                .singleElement()
                .isInstanceOfSatisfying(Fact.OfIncident.class, one -> {
                    assertThat(one.id()).isEqualTo(facts.incident("a"));
                    assertThat(one.key()).isEqualTo("a");
                    assertThat(one.at()).isEqualTo(Instant.parse("2018-10-05T00:00:00Z"));
                    assertThat(one.brand()).isEqualTo("bank");
                });
        assertThat(list("ports.monthlyTotal", null, AsOf.live(LATER)).facts())
                .extracting(fact -> ((Fact.OfIncident) fact).port())
                .containsExactly("22/tcp", "23/tcp");
        assertThat(request(request, before).incident()).isEqualTo(facts.incident("b"));
        assertThat(request(request, AsOf.live(LATER)))
                .satisfies(asked -> assertThat(asked.incident()).isEqualTo(facts.incident("a")))
                .satisfies(asked -> assertThat(asked.category()).isEqualTo(Category.MALWARE_SITE));
    }

    @Test
    void hasAsManyFactsAsEachFigureSaysLiveAndAsOfEveryPosition() {
        Random random = new Random(1);
        List<Integer> positions = new ArrayList<>();
        play(random);
        positions.add(sealer.seal());
        for (int i = 0; i < INCIDENTS; i += 10) {
            facts.category("incident " + i, Category.values()[random.nextInt(Category.values().length)]);
            facts.mergedInto("incident " + (i + 1), "incident " + (i + 2));
            facts.handled("incident " + (i + 2), "UNDECIDED", "");
        }
        positions.add(sealer.seal());
        for (int i = 0; i < INCIDENTS; i += 10) {
            facts.unmerged("incident " + (i + 1));
            facts.category("incident " + i, PHISHING);
        }
        positions.add(sealer.seal());
        facts.bounced(facts.requested("incident 3", "2018-12-28T09:00:00", "OVERSEAS"), "2018-12-29T09:00:00");
        facts.disposed(facts.message("2018-11-01T09:00:00", Channel.EMAIL, "REPORT"), "SPAM");

        assertEachListIsItsFigure(AsOf.live(LATER));
        positions.forEach(position -> assertEachListIsItsFigure(AsOf.position(position, LATER)));
    }

    /** Some of everything that is counted, in and around the quarter. */
    private void play(Random random) {
        Channel[] channels = Channel.values();
        for (int i = 0; i < INCIDENTS; i++) {
            String name = "incident " + i;
            Category category = Category.values()[i % 2 == 0 ? random.nextInt(Category.values().length) : i % 4];
            LocalDateTime at = LocalDateTime.parse("2018-09-20T00:00:01").plusMinutes(random.nextInt(60 * 24 * 100));
            String[] ports = {PORTS[random.nextInt(PORTS.length)], PORTS[random.nextInt(10)]};
            facts.report(
                    at.toString(),
                    channels[random.nextInt(channels.length)],
                    category,
                    List.of(name),
                    category == Category.SCAN ? ports : new String[0]);
            if (random.nextInt(3) > 0) {
                facts.brand(
                        name, List.of("bank", "shop", "nobody", "unheard of").get(random.nextInt(4)));
            }
            if (random.nextInt(3) > 0) {
                facts.handled(
                        name,
                        List.of("NOTIFIED", "NOT_NEEDED", "UNDECIDED").get(random.nextInt(3)),
                        "INFORMATION_ONLY");
                facts.requested(name, at.plusDays(1).toString(), random.nextBoolean() ? "DOMESTIC" : "OVERSEAS");
            }
            if (random.nextInt(2) > 0) {
                facts.stopped(name, at.plusDays(random.nextInt(20)).toString());
            }
        }
    }

    private void assertEachListIsItsFigure(AsOf asOf) {
        QuarterFigures counted = figures.of(QUARTER, asOf);
        assertSeries("reports", counted, Series.REPORTS, asOf);
        assertSeries("incidents", counted, Series.INCIDENTS, asOf);
        assertSeries("coordinations", counted, Series.COORDINATIONS, asOf);
        for (Category category : Category.values()) {
            assertSeries("categories." + category, counted, Series.of(category), asOf);
            Handling handling = counted.handling().getOrDefault(category, Handling.NONE);
            assertTotal(new Figure.Handled(category, How.NOTIFIED).code(), handling.notified(), asOf);
            assertTotal(new Figure.Handled(category, How.NOT_NEEDED).code(), handling.notNeeded(), asOf);
            assertTotal(new Figure.Handled(category, How.UNDECIDED).code(), handling.undecided(), asOf);
            assertTotal(new Figure.Handled(category, How.STILL_UP).code(), handling.stillUp(), asOf);
            assertTotal(new Figure.Handled(category, How.STOPPED).code(), handling.stopped(), asOf);
        }
        for (Origin origin : Origin.values()) {
            assertSeries("brands." + origin, counted, Series.of(origin), asOf);
            Map<Sector, Long> sectors = counted.brandSectors().getOrDefault(origin, Map.of());
            for (Sector sector : Sector.values()) {
                assertTotal("brandSectors.%s.%s".formatted(origin, sector), sectors.getOrDefault(sector, 0L), asOf);
            }
        }
        assertThat(counted.ports().other().total()).isPositive();
        for (PortRow row : counted.ports().rows()) {
            assertMonths("ports." + row.port(), row.monthly(), asOf);
        }
        counted.otherSources()
                .messages()
                .forEach((channel, months) -> assertMonths("otherSources." + channel, months, asOf));
        assertMonths("otherSources.incidents", counted.otherSources().incidents(), asOf);
    }

    private void assertSeries(String figure, QuarterFigures counted, Series series, AsOf asOf) {
        assertMonths(figure, counted.of(series).monthly(), asOf);
    }

    private void assertMonths(String figure, List<Long> monthly, AsOf asOf) {
        for (int at = 0; at < monthly.size(); at++) {
            assertThat(list(figure, QUARTER.months().get(at), asOf).total())
                    .as("%s in month %d as of %s", figure, at, asOf)
                    .isEqualTo(monthly.get(at));
        }
        assertTotal(figure, monthly.stream().mapToLong(Long::longValue).sum(), asOf);
    }

    private void assertTotal(String figure, long total, AsOf asOf) {
        FactsBehind.Page first = list(figure, null, asOf);
        List<Fact> all = new ArrayList<>(first.facts());
        for (int page = 2; (page - 1) * FactsBehind.ROWS < first.total(); page++) {
            all.addAll(behind.of(QUARTER, named(figure), null, asOf, page).facts());
        }
        assertThat(first.total()).as("%s as of %s", figure, asOf).isEqualTo(total);
        assertThat(new HashSet<>(all)).as("%s as of %s", figure, asOf).hasSize((int) total);
    }

    private Fact.OfRequest request(UUID id, AsOf asOf) {
        return list("coordinations", null, asOf).facts().stream()
                .map(Fact.OfRequest.class::cast)
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private FactsBehind.Page list(String figure, YearMonth month, AsOf asOf) {
        return behind.of(QUARTER, named(figure), month, asOf, 1);
    }

    private static Figure named(String figure) {
        Figure named = Figure.named(figure).orElseThrow();
        assertThat(named.code()).isEqualTo(figure);
        return named;
    }

    private void brand(String code, Origin origin, Sector sector) {
        brands.put(new Brand(code, code, code, List.of(), List.of(), origin, sector), Actor.system("test"));
    }
}
