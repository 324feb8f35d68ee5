package org.chosei.core.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chosei.core.report.Category;

/** Bundles incidents into a given number of first reports: most stand alone, the surplus goes into lists of one kind. */
final class Lists {
    private static final int USUAL = 12;

    private final Dice dice;

    Lists(Dice dice) {
        this.dice = dice;
    }

    /** What can stand in one list: of one category, and for phishing with the brand known in all or in none; addresses with addresses. */
    private record Kind(Category category, boolean isBranded, boolean isAddress) {}

    /** How many reports the incidents need when every list is as long as can be. */
    static int fewest(List<PlannedIncident> incidents) {
        int alone =
                (int) incidents.stream().filter(incident -> !isListed(incident)).count();
        return alone
                + pools(incidents).stream()
                        .mapToInt(pool -> Math.ceilDiv(pool.size(), ScenarioCheck.LONGEST_LIST))
                        .sum();
    }

    List<List<PlannedIncident>> bundle(List<PlannedIncident> incidents, int reports) {
        List<List<PlannedIncident>> bundled = new ArrayList<>();
        incidents.stream().filter(incident -> !isListed(incident)).forEach(incident -> bundled.add(List.of(incident)));
        List<List<PlannedIncident>> pools = pools(incidents);
        pools.forEach(dice::shuffle);
        takeLists(pools, incidents.size() - reports, bundled);
        pools.forEach(pool -> pool.forEach(incident -> bundled.add(List.of(incident))));
        dice.shuffle(bundled);
        return bundled;
    }

    private static Map<Integer, Integer> sizes(List<List<PlannedIncident>> pools) {
        Map<Integer, Integer> sizes = new LinkedHashMap<>();
        pools.forEach(pool -> sizes.put(sizes.size(), pool.size()));
        return sizes;
    }

    private static List<List<PlannedIncident>> pools(List<PlannedIncident> incidents) {
        Map<Kind, List<PlannedIncident>> kinds = new LinkedHashMap<>();
        for (PlannedIncident incident : incidents) {
            if (isListed(incident)) {
                Kind kind = new Kind(incident.category(), incident.brand() != null, incident.isAddress());
                kinds.computeIfAbsent(kind, none -> new ArrayList<>()).add(incident);
            }
        }
        return new ArrayList<>(kinds.values());
    }

    /** A system that is known by its name is told of alone. */
    private static boolean isListed(PlannedIncident incident) {
        return ScenarioCheck.isListed(incident.category())
                && (incident.category() != Category.OTHER || incident.isAddress());
    }

    /** @param surplus how many more incidents there are than reports; a list of n takes n - 1 of it away */
    private void takeLists(List<List<PlannedIncident>> pools, int surplus, List<List<PlannedIncident>> bundled) {
        int left = surplus;
        while (left > 0) {
            List<List<PlannedIncident>> open =
                    pools.stream().filter(each -> each.size() > 1).toList();
            if (open.isEmpty()) {
                throw new ImpossibleScenario(
                        "reports: too few by %d to carry a month's incidents even in lists: wanted more", left);
            }
            List<PlannedIncident> pool = open.get(dice.byWeight(sizes(open)));
            int longest = left > pools.stream().mapToInt(List::size).sum() / 2 ? ScenarioCheck.LONGEST_LIST : USUAL;
            int size = Math.min(Math.min(longest == USUAL ? dice.between(2, USUAL) : longest, left + 1), pool.size());
            List<PlannedIncident> end = pool.subList(pool.size() - size, pool.size());
            bundled.add(List.copyOf(end));
            end.clear();
            left -= size - 1;
        }
    }
}
