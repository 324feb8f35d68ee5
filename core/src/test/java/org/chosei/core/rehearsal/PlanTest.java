package org.chosei.core.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.BusinessCalendar;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Scope;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.PortTable;
import org.chosei.core.incident.Evidence;
import org.chosei.core.incident.Joining;
import org.chosei.core.incident.Matter;
import org.chosei.core.incident.Sighting;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Category;
import org.chosei.core.report.Key;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Plan SHIPPED = Scenarios.shipped();

    @Test
    void containsWhatTheScenarioSays() {
        assertHolds(SHIPPED);
    }

    @Test
    void givesTheReferencesShares() {
        assertThat(sector(Origin.FOREIGN, Sector.ECOMMERCE)).isEqualTo(712);
        assertThat(sector(Origin.DOMESTIC, Sector.TELECOM)).isEqualTo(104);
        List<Handled.Asked> asked = SHIPPED.handled().stream()
                .filter(handled -> handled.incident().category() == Category.PHISHING)
                .flatMap(handled -> handled.asked().stream())
                .toList();
        long domestic =
                asked.stream().filter(each -> each.scope() == Scope.DOMESTIC).count();
        assertThat(Math.round(100.0 * domestic / asked.size())).isEqualTo(28);
    }

    @Test
    void listOfSeveralBrandsNamesEachOfThem() {
        List<PlannedMessage> lists = SHIPPED.messages().stream()
                .filter(message -> brands(message).size() > 1)
                .toList();

        assertThat(lists)
                .isNotEmpty()
                .allSatisfy(message -> assertThat(brands(message))
                        .allSatisfy(brand -> assertThat(
                                        message.text().body() + message.text().sections())
                                .containsAnyOf(brand.nameJa(), brand.nameEn())));
    }

    private static Set<Brand> brands(PlannedMessage message) {
        return message.incidents().stream()
                .flatMap(incident -> Stream.ofNullable(incident.brand()))
                .collect(Collectors.toSet());
    }

    @Test
    void isTheSameEachTime() {
        assertThat(Scenarios.shipped()).isEqualTo(SHIPPED);
    }

    @Test
    void joinsExactlyWhatIsOneMatter() {
        Map<Key, Set<Sighting>> sightings = new HashMap<>();
        for (PlannedMessage message : SHIPPED.messages()) {
            for (PlannedIncident incident : message.incidents()) {
                Sighting sighting = sighting(message, incident);
                sightings
                        .computeIfAbsent(sighting.key(), none -> new HashSet<>())
                        .add(sighting);
            }
        }
        List<Matter> matters = sightings.values().stream()
                .flatMap(of -> Joining.fold(Evidence.of(of, List.of(), List.of())).all().stream())
                .toList();
        assertThat(matters).hasSameSizeAs(SHIPPED.incidents());
        assertThat(matters.stream().map(matter -> matter.key().value()).distinct())
                .hasSameSizeAs(SHIPPED.incidents());
    }

    @Test
    void usesEveryWording() {
        Set<String> used = SHIPPED.messages().stream()
                .map(message -> message.text().template())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Templates.all()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(used)
                .containsAll(
                        Templates.those(template -> !template.about().equals("ICS")
                                        && !template.channels().isEmpty())
                                .stream()
                                .map(Template::name)
                                .toList());
    }

    @Test
    void touchesTheMonthsEdges() {
        assertThat(SHIPPED.messages().stream().map(PlannedMessage::at))
                .contains(Instant.parse("2018-10-31T14:59:59Z"), Instant.parse("2018-10-31T15:00:00Z"));
    }

    @Test
    void asksOnlyAfterTheReportAndStopsOnlyAfterTheRequest() {
        assertThat(SHIPPED.handled()).allSatisfy(handled -> {
            assertThat(handled.asked())
                    .allSatisfy(asked -> assertThat(asked.at()).isAfterOrEqualTo(handled.firstReported()));
            if (handled.stopped() != null) {
                assertThat(handled.stopped()).isAfter(handled.asked().getFirst().at());
            }
        });
    }

    @Test
    void letsSitesStopInTheScenariosClassesOfDays() {
        assertThat(daysToStop(SHIPPED, Category.WEB_DEFACEMENT))
                .isEqualTo(Map.of("0-3", 58L, "4-7", 50L, "8-10", 20L, "11+", 34L, "UP", 24L));
    }

    @Test
    void leavesUpWhatWouldStopAfterTheEditionIsClosed() {
        Map<String, Object> document = Scenarios.document();
        Scenarios.below(document, "days").put("MALWARE_SITE", Map.of("11+", 1));

        Map<String, Long> days = daysToStop(Scenarios.plan(document), Category.MALWARE_SITE);

        assertThat(days).containsOnlyKeys("11+", "UP");
    }

    @Test
    void refusesAClassOfDaysThatIsNone() {
        Map<String, Object> document = Scenarios.document();
        Scenarios.below(document, "days").put("PHISHING", Map.of("0-4", 1));

        assertThatThrownBy(() -> Scenarios.plan(document))
                .isInstanceOf(ImpossibleScenario.class)
                .hasMessage("days.PHISHING: '0-4' is no class of days: wanted some of [0-3, 4-7, 8-10, 11+, UP]");
    }

    private static Map<String, Long> daysToStop(Plan plan, Category category) {
        return plan.handled().stream()
                .filter(handled -> handled.incident().category() == category
                        && !handled.asked().isEmpty())
                .collect(Collectors.groupingBy(PlanTest::daysToStop, Collectors.counting()));
    }

    private static String daysToStop(Handled handled) {
        return handled.stopped() == null
                ? "UP"
                : DayClass.of(BusinessCalendar.japan()
                                .daysBetween(day(handled.asked().getFirst().at()), day(handled.stopped())))
                        .code();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Scenarios.TOKYO).toLocalDate();
    }

    @Property(tries = 15)
    void changesByExactlyWhatTheScenarioChanges(
            @ForAll @IntRange(min = 300, max = 2500) int reports,
            @ForAll @IntRange(min = 0, max = 400) int branded,
            @ForAll @IntRange(min = 0, max = 120) int defaced,
            @ForAll @IntRange(min = 0, max = 5) int plants,
            @ForAll @IntRange(min = 0, max = 1500) int coordinations) {
        Map<String, Object> document = Scenarios.document();
        document.put("reports", Scenarios.counts(reports, 1468, 1244));
        document.put("coordinations", Scenarios.counts(coordinations, 780, 915));
        Scenarios.below(document, "brands").put("FOREIGN", Scenarios.counts(branded, 330, 354));
        Map<String, Object> incidents = Scenarios.below(document, "incidents");
        incidents.put("PHISHING", Scenarios.counts(82 + branded + 70, 568, 539));
        incidents.put("WEB_DEFACEMENT", Scenarios.counts(defaced, 53, 93));
        incidents.put("ICS", Scenarios.counts(plants, 0, 0));
        assertHolds(Scenarios.plan(document));
    }

    private static void assertHolds(Plan plan) {
        Scenario scenario = plan.scenario();
        Map<PlannedIncident, Instant> first =
                plan.handled().stream().collect(Collectors.toMap(Handled::incident, Handled::firstReported));
        assertThat(first).hasSameSizeAs(plan.incidents());
        for (int i = 0; i < 3; i++) {
            int number = i;
            YearMonth month = scenario.quarter().months().get(i);
            assertThat(plan.messages().stream()
                            .filter(message -> message.disposition() == Disposition.REPORT && in(month, message.at())))
                    .hasSize(scenario.reports().at(i));
            List<PlannedIncident> incidents = plan.incidents().stream()
                    .filter(incident -> in(month, first.get(incident)))
                    .toList();
            scenario.incidents()
                    .forEach((category, monthly) -> assertThat(
                                    incidents.stream().filter(incident -> incident.category() == category))
                            .hasSize(monthly.at(number)));
            scenario.brands()
                    .forEach((origin, monthly) -> assertThat(incidents.stream()
                                    .filter(incident ->
                                            incident.category() == Category.PHISHING && incident.origin() == origin))
                            .hasSize(monthly.at(number)));
            assertThat(plan.handled().stream()
                            .flatMap(handled -> handled.asked().stream())
                            .filter(asked -> in(month, asked.at())))
                    .hasSize(scenario.coordinations().at(i));
        }
        assertPorts(plan, first);
    }

    private static void assertPorts(Plan plan, Map<PlannedIncident, Instant> first) {
        Map<String, List<Integer>> months = new HashMap<>();
        for (PlannedIncident incident : plan.incidents()) {
            assertThat(incident.ports()).doesNotHaveDuplicates();
            YearMonth month = YearMonth.from(first.get(incident).atZone(Scenarios.TOKYO));
            incident.ports()
                    .forEach(port -> months.computeIfAbsent(port, none -> new ArrayList<>())
                            .add(plan.scenario().quarter().months().indexOf(month)));
        }
        ToIntFunction<Collection<Integer>> count = Collection::size;
        List<PortRow> rows = months.entrySet().stream()
                .map(port -> new PortRow(
                        port.getKey(),
                        List.of(0, 1, 2).stream()
                                .map(month -> (long) count.applyAsInt(port.getValue().stream()
                                        .filter(month::equals)
                                        .toList()))
                                .toList()))
                .toList();
        PortTable table = PortTable.of(rows, PortTable.ROWS);
        Map<String, Monthly> named = plan.scenario().ports();
        assertThat(table.largest())
                .allSatisfy(row -> assertThat(row.monthly()).isEqualTo(longs(named.get(row.port()))));
        assertThat(table.other().monthly()).isEqualTo(longs(plan.scenario().otherPorts()));
    }

    private static List<Long> longs(Monthly monthly) {
        return monthly.counts().stream().map(Integer::longValue).toList();
    }

    private static boolean in(YearMonth month, Instant at) {
        return YearMonth.from(at.atZone(Scenarios.TOKYO)).equals(month);
    }

    private static long sector(Origin origin, Sector sector) {
        return SHIPPED.incidents().stream()
                .filter(incident -> incident.brand() != null
                        && incident.origin() == origin
                        && incident.brand().sector() == sector)
                .count();
    }

    private static Sighting sighting(PlannedMessage message, PlannedIncident incident) {
        return new Sighting(
                new UUID(message.number(), incident.number()),
                new UUID(0, message.number()),
                new Key(incident.category(), incident.host()),
                "",
                message.at(),
                new TreeSet<>(incident.ports()),
                List.of(),
                true,
                false);
    }
}
