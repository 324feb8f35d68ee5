package org.chosei.core.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chosei.core.directory.BusinessCalendar;
import org.chosei.core.figures.DayClass;
import org.chosei.core.report.Category;

/**
 * When sites were found to have stopped: each class of business days (counting rule 17) gets its part of a category's sites, as many
 * as their last reports and the closing of the edition leave time for; the others are still up.
 */
final class Stops {
    /** The edition is closed so long after its quarter. */
    static final Duration CLOSE = Duration.ofDays(15);

    private static final int LONGEST = 22;

    private final Scenario scenario;
    private final ZoneId zone;
    private final Dice dice;
    private final BusinessCalendar calendar = BusinessCalendar.japan();

    Stops(Scenario scenario, ZoneId zone, Dice dice) {
        this.scenario = scenario;
        this.zone = zone;
        this.dice = dice;
    }

    /**
     * A site about which a party was asked.
     *
     * @param earliest no site stops before its last report, else that report would tell of a revival
     * @param fewest business days in which it can stop
     * @param most business days after which it can be seen to have stopped before the edition is closed
     */
    private record Site(int number, LocalDate asked, Instant earliest, int fewest, int most) {
        DayClass shortest() {
            return DayClass.of(fewest);
        }

        DayClass longest() {
            return DayClass.of(most);
        }
    }

    /**
     * @param asked of each incident of the category, when a party was first asked about it
     * @param lastSeen when it was last reported
     * @return the incidents that stopped, and when
     */
    Map<Integer, Instant> of(Category category, Map<Integer, Instant> asked, Map<Integer, Instant> lastSeen) {
        Map<String, Integer> parts = Mix.parts(asked.size(), scenario.days().getOrDefault(category, Map.of()));
        List<Site> waiting = new ArrayList<>();
        asked.forEach((number, at) -> {
            Instant seen = lastSeen.getOrDefault(number, at);
            Site site = site(number, at, seen.isAfter(at) ? seen : at);
            if (site.fewest <= site.most) {
                waiting.add(site);
            }
        });
        dice.shuffle(waiting);
        waiting.sort(
                Comparator.comparing(Site::longest)); // who has least time left stops first: then most find a class
        Map<Integer, Instant> stops = new HashMap<>();
        for (DayClass days : DayClass.values()) {
            List<Site> stopped = waiting.stream()
                    .filter(site -> site.shortest().compareTo(days) <= 0
                            && site.longest().compareTo(days) >= 0)
                    .limit(parts.getOrDefault(days.code(), 0))
                    .toList();
            waiting.removeAll(stopped);
            stopped.forEach(site -> stops.put(site.number, stop(site, days)));
        }
        return stops;
    }

    private Site site(int number, Instant asked, Instant lastSeen) {
        LocalDate from = day(asked);
        Instant earliest = lastSeen.plus(Duration.ofHours(1));
        LocalDate latest = day(scenario.quarter().end(zone).plus(CLOSE)).minusDays(2);
        int most = day(earliest).isAfter(latest) ? -1 : Math.min(LONGEST, calendar.daysBetween(from, latest));
        return new Site(number, from, earliest, calendar.daysBetween(from, day(earliest)), most);
    }

    private Instant stop(Site site, DayClass days) {
        int[] fitting = IntStream.rangeClosed(site.fewest, site.most)
                .filter(each -> DayClass.of(each) == days)
                .toArray();
        LocalDate day = calendar.after(site.asked, fitting[dice.below(fitting.length)]);
        Instant stop =
                day.atTime(dice.between(9, 18), dice.below(60)).atZone(zone).toInstant();
        return stop.isAfter(site.earliest) ? stop : site.earliest;
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
