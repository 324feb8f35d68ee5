package org.chosei.server.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.Series;
import org.chosei.core.intake.Channel;
import org.chosei.core.report.Category;
import org.chosei.server.ServerTest;
import org.chosei.server.journal.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever the facts are, the statements count what a plain walk over them counts, and one changed fact changes just its cells. */
@ServerTest
class ChangedFactsChangeFiguresTest {
    private static final Quarter QUARTER = Quarter.parse("2018Q4");
    private static final List<String> PORTS = List.of("22/tcp", "23/tcp", "53/udp", "8080/tcp");
    private static final int REPORTS = 120;

    @Autowired
    Figures figures;

    @Autowired
    Journal journal;

    @Autowired
    JdbcTemplate jdbc;

    private final List<Report> told = new ArrayList<>();
    private final Map<String, Category> categories = new HashMap<>();
    private Facts facts;

    private record Report(LocalDateTime at, Channel channel, List<String> incidents, List<String> ports) {
        YearMonth month() {
            return YearMonth.from(at);
        }
    }

    @BeforeEach
    void forgetEverything() {
        jdbc.execute(
                "truncate intake.message, report.disposition, incident.incident, incident.sighting, incident.closing cascade");
        facts = new Facts(jdbc, journal);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20, 300})
    void countsWhatAWalkOverTheFactsCounts(long seed) {
        Random random = new Random(seed);
        tell(random);
        assertEqualsWalk(figures.live(QUARTER));

        String moved = new TreeSet<>(categories.keySet())
                .stream().skip(random.nextInt(categories.size())).findFirst().orElseThrow();
        Category to = Category.values()[random.nextInt(Category.values().length)];
        facts.category(moved, to);
        categories.put(moved, to);
        assertEqualsWalk(figures.live(QUARTER));

        add(
                new Report(
                        LocalDateTime.parse("2018-12-31T23:59:59"),
                        Channel.FAX,
                        List.of("one more"),
                        List.of("22/tcp")),
                Category.SCAN);
        assertEqualsWalk(figures.live(QUARTER));
    }

    private void tell(Random random) {
        Channel[] channels = {Channel.EMAIL, Channel.WEB_FORM, Channel.FAX, Channel.FEED, Channel.API};
        for (int i = 0; i < REPORTS; i++) {
            String name = "incident " + random.nextInt(50);
            Category category =
                    categories.getOrDefault(name, Category.values()[random.nextInt(Category.values().length)]);
            LocalDateTime at = LocalDateTime.parse("2018-09-01T00:00:00").plusMinutes(random.nextInt(60 * 24 * 140));
            List<String> ports = random.nextBoolean() ? List.of() : List.of(PORTS.get(random.nextInt(PORTS.size())));
            add(
                    new Report(at.plusSeconds(1), channels[random.nextInt(channels.length)], List.of(name), ports),
                    category);
        }
    }

    private void add(Report report, Category category) {
        told.add(report);
        report.incidents().forEach(name -> categories.putIfAbsent(name, category));
        facts.report(
                report.at().toString(),
                report.channel(),
                categories.get(report.incidents().getFirst()),
                report.incidents(),
                report.ports().toArray(String[]::new));
    }

    private void assertEqualsWalk(QuarterFigures live) {
        assertThat(live.of(Series.REPORTS).monthly())
                .isEqualTo(perMonth(told.stream()
                        .filter(report -> report.channel().countsAsReport())
                        .map(Report::month)
                        .toList()));
        for (Category category : Category.values()) {
            assertThat(live.of(category).monthly())
                    .as(category.name())
                    .isEqualTo(perMonth(firstReported(category).values()));
        }
        assertThat(live.ports().rows())
                .filteredOn(row -> row.port().contains("/"))
                .isEqualTo(ports());
    }

    private Map<String, YearMonth> firstReported(Category category) {
        Map<String, YearMonth> months = new TreeMap<>();
        told.stream()
                .filter(report -> report.channel().countsAsReport())
                .forEach(report -> report.incidents().stream()
                        .filter(name -> categories.get(name) == category)
                        .forEach(name -> months.merge(name, report.month(), (a, b) -> a.isBefore(b) ? a : b)));
        return months;
    }

    private List<PortRow> ports() {
        Map<String, YearMonth> scans = firstReported(Category.SCAN);
        return PORTS.stream()
                .map(port -> new PortRow(
                        port,
                        perMonth(touching(port).stream()
                                .map(scans::get)
                                .filter(month -> month != null)
                                .toList())))
                .filter(row -> row.total() > 0)
                .sorted((a, b) -> a.total() == b.total() ? number(b) - number(a) : Long.compare(b.total(), a.total()))
                .toList();
    }

    private Set<String> touching(String port) {
        return told.stream()
                .filter(report -> report.ports().contains(port))
                .flatMap(report -> report.incidents().stream())
                .collect(Collectors.toSet());
    }

    private static int number(PortRow row) {
        return Integer.parseInt(row.port().split("/")[0]);
    }

    private static List<Long> perMonth(Collection<YearMonth> months) {
        return QUARTER.months().stream()
                .map(month -> (long) Collections.frequency(months, month))
                .toList();
    }
}
