package org.chosei.core.rehearsal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ImpossibleScenarioTest {

    @Test
    void refusesBrandsThatDoNotSumToPhishing() {
        refuses(
                document -> Scenarios.below(document, "brands").put("DOMESTIC", Scenarios.counts(83, 105, 95)),
                "brands",
                "454 in 2018-10",
                "453 of incidents.PHISHING");
    }

    @Test
    void refusesFewerPortsThanScans() {
        refuses(
                document -> Scenarios.below(document, "ports").put("22/tcp", Scenarios.counts(0, 0, 222)),
                "ports",
                "630 in 2018-10",
                "667 of incidents.SCAN");
    }

    @Test
    void refusesAPortMoreFrequentThanScans() {
        refuses(
                document -> Scenarios.below(document, "ports").put("22/tcp", Scenarios.counts(700, 94, 222)),
                "\"22/tcp\" has 700");
    }

    @Test
    void refusesAPortThatIsNone() {
        refuses(
                document -> Scenarios.below(document, "ports").put("99999/tcp", Scenarios.counts(5, 4, 5)),
                "ports: \"99999/tcp\" is no port");
        refuses(document -> Scenarios.below(document, "ports").put("022/tcp", Scenarios.counts(5, 4, 5)), "022/tcp");
    }

    @Test
    void refusesMoreRepeatsThanReports() {
        refuses(
                document -> document.put("repeats", Scenarios.counts(16, 101, 14)),
                "repeats: [16, 101, 14]",
                "0 to 100");
    }

    @Test
    void refusesMoreMailsDeliveredTwiceThanThereAre() {
        refuses(document -> document.put("twice", Scenarios.counts(21, 17, 9000)), "twice: 9000 in 2018-12");
    }

    @Test
    void refusesFewerReportsThanCanCarry() {
        refuses(
                document -> document.put("reports", Scenarios.counts(20, 1468, 1244)),
                "reports: 20 in 2018-10 cannot carry 1623");
    }

    @Test
    void refusesReportsOfNothing() {
        refuses(
                document -> document.put("reports", Scenarios.counts(100_000, 1468, 1244)),
                "reports: 100000",
                "1623 incidents");
    }

    @Test
    void refusesRequestsAboutNothing() {
        refuses(
                document -> document.put("coordinations", Scenarios.counts(884, 9000, 915)),
                "coordinations: 9000 in 2018-11");
    }

    @Test
    void refusesMonthsOfAnotherQuarter() {
        refuses(document -> document.put("quarter", "2019Q1"), "months", "2019-01");
    }

    @Test
    void refusesWhatIsNoCount() {
        refuses(document -> document.put("reports", "many"), "reports: 'many' is no list");
        refuses(
                document -> Scenarios.below(document, "incidents").put("SCAN", Scenarios.counts(-1, 1, 1)),
                "incidents.SCAN: '-1' is no count");
    }

    private static void refuses(Consumer<Map<String, Object>> change, String... told) {
        Map<String, Object> document = Scenarios.document();
        change.accept(document);
        assertThatThrownBy(() -> Scenarios.plan(document))
                .isInstanceOf(ImpossibleScenario.class)
                .hasMessageContainingAll(told);
    }
}
