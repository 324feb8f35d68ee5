package org.chosei.core.rehearsal;

import java.util.Map;
import org.chosei.core.directory.Origin;
import org.chosei.core.figures.PortTable;
import org.chosei.core.figures.Quarter;
import org.chosei.core.report.Category;

/** What has to hold between a scenario's numbers so that a quarter can contain them all. */
record ScenarioCheck(
        Quarter quarter,
        Monthly reports,
        Map<Category, Monthly> incidents,
        Map<Origin, Monthly> brands,
        Map<String, Monthly> ports,
        Monthly otherPorts,
        Monthly coordinations) {
    /** One report names at most so many incidents. */
    static final int LONGEST_LIST = 40;
    /** One incident is spoken of by at most so many reports. */
    static final int MOST_REPORTS = 60;
    /** One incident is asked about with at most so many parties. */
    static final int MOST_REQUESTS = 4;

    void run() {
        for (int month = 0; month < reports.counts().size(); month++) {
            checkReports(month);
            checkBrands(month);
            checkPorts(month);
            checkCoordinations(month);
        }
        checkOtherPorts();
    }

    private void checkReports(int month) {
        int all = Scenario.sum(incidents.values(), month);
        int least = incidents.entrySet().stream()
                .mapToInt(line -> fewestReports(line.getKey(), line.getValue().at(month)))
                .sum();
        if (reports.at(month) < least) {
            throw new ImpossibleScenario(
                    "reports: %d in %s cannot carry %d incidents: one report names at most %d, wanted %d reports or more",
                    reports.at(month), name(month), all, LONGEST_LIST, least);
        }
        if (reports.at(month) > all * MOST_REPORTS) {
            throw new ImpossibleScenario(
                    "reports: %d in %s are more than %d incidents can carry: at most %d speak of one, wanted %d reports or fewer",
                    reports.at(month), name(month), all, MOST_REPORTS, all * MOST_REPORTS);
        }
    }

    static int fewestReports(Category category, int incidents) {
        return isListed(category) ? Math.ceilDiv(incidents, LONGEST_LIST) : incidents;
    }

    /** Whether reporters name several of them in one message. */
    static boolean isListed(Category category) {
        return switch (category) {
            case PHISHING, WEB_DEFACEMENT, MALWARE_SITE, SCAN, OTHER -> true;
            case DOS, ICS, TARGETED_ATTACK -> false;
        };
    }

    private int incidentsOf(Category category, int month) {
        Monthly line = incidents.get(category);
        return line == null ? 0 : line.at(month);
    }

    private void checkBrands(int month) {
        int sum = Scenario.sum(brands.values(), month);
        int phishing = incidentsOf(Category.PHISHING, month);
        if (sum != phishing) {
            throw new ImpossibleScenario(
                    "brands: %s sum to %d in %s: wanted the %d of incidents.PHISHING",
                    brands, sum, name(month), phishing);
        }
    }

    private void checkPorts(int month) {
        int scans = incidentsOf(Category.SCAN, month);
        int sum = Scenario.sum(ports.values(), month) + otherPorts.at(month);
        if (sum < scans) {
            throw new ImpossibleScenario(
                    "ports: %d in %s are fewer than the %d of incidents.SCAN: wanted at least one port for each",
                    sum, name(month), scans);
        }
        ports.forEach((port, monthly) -> {
            if (monthly.at(month) > scans) {
                throw new ImpossibleScenario(
                        "ports: \"%s\" has %d in %s, more than the %d of incidents.SCAN: wanted at most one for each",
                        port, monthly.at(month), name(month), scans);
            }
        });
        if (scans == 0 && sum > 0) {
            throw new ImpossibleScenario("ports: %d in %s without any incident of SCAN: wanted 0", sum, name(month));
        }
    }

    private void checkOtherPorts() {
        if (otherPorts.total() == 0 && ports.size() <= PortTable.ROWS) {
            return;
        }
        if (ports.size() != PortTable.ROWS) {
            throw new ImpossibleScenario(
                    "ports: %d ports are named beside other: %d; the table has %d rows, wanted that many names",
                    ports.size(), otherPorts.total(), PortTable.ROWS);
        }
        ports.forEach((port, monthly) -> {
            if (monthly.total() < 2) {
                throw new ImpossibleScenario(
                        "ports: \"%s\" has %d in all and would be no larger than the others: wanted 2 or more, or other: 0",
                        port, monthly.total());
            }
        });
    }

    private void checkCoordinations(int month) {
        int askable = Scenario.sum(incidents.values(), month) - incidentsOf(Category.TARGETED_ATTACK, month);
        if (coordinations.at(month) > askable * MOST_REQUESTS) {
            throw new ImpossibleScenario(
                    "coordinations: %d in %s for %d incidents: one is asked about with at most %d parties, wanted %d or fewer",
                    coordinations.at(month), name(month), askable, MOST_REQUESTS, askable * MOST_REQUESTS);
        }
    }

    private String name(int month) {
        return quarter.months().get(month).toString();
    }
}
