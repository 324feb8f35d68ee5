package org.chosei.core.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.chosei.core.directory.BusinessCalendar;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/** When sites were found to have stopped, by the scenario's parts of business days (counting rule 17). */
final class Stops {
    /** The edition is closed so long after its quarter. */
    static final Duration CLOSE = Duration.ofDays(15);

    private final Scenario scenario;
    private final ZoneId zone;
    private final Dice dice;

    Stops(Scenario scenario, ZoneId zone, Dice dice) {
        this.scenario = scenario;
        this.zone = zone;
        this.dice = dice;
    }

    /** @param lastSeen no site stops before its last report, else that report would tell of a revival */
    @Nullable
    Instant of(Category category, Instant asked, Instant lastSeen) {
        Map<String, Integer> days = scenario.days().getOrDefault(category, Map.of());
        if (days.values().stream().noneMatch(weight -> weight > 0)) {
            return null;
        }
        String drawn = dice.byWeight(days);
        if (drawn.equals(Scenario.STILL_UP)) {
            return null;
        }
        LocalDate day = BusinessCalendar.japan().after(asked.atZone(zone).toLocalDate(), businessDays(drawn));
        Instant stop =
                day.atTime(dice.between(9, 18), dice.below(60)).atZone(zone).toInstant();
        Instant latest = lastSeen.isAfter(asked) ? lastSeen : asked;
        Instant after = stop.isAfter(latest) ? stop : latest.plus(Duration.ofHours(1));
        return after.isBefore(scenario.quarter().end(zone).plus(CLOSE).minus(Duration.ofDays(1))) ? after : null;
    }

    private int businessDays(String drawn) {
        return switch (drawn) {
            case "0-3" -> dice.between(0, 3);
            case "4-7" -> dice.between(4, 7);
            case "8-10" -> dice.between(8, 10);
            case "11+" -> dice.between(11, 22);
            default ->
                throw new ImpossibleScenario(
                        "days: '%s' is no class: wanted 0-3, 4-7, 8-10, 11+ or %s", drawn, Scenario.STILL_UP);
        };
    }
}
