package org.chosei.core.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chosei.core.intake.Channel;
import org.chosei.core.intake.Disposition;

/** Puts a month's incidents into exactly as many reports as the scenario says: alone, in lists, and some of them again. */
final class Reports {
    /** A repetition comes well within every window (counting rule 7), so that it joins. */
    private static final Duration SOON = Duration.ofDays(5);

    private final Scenario scenario;
    private final ZoneId zone;
    private final Dice dice;
    private final Writing writing;
    private final List<PlannedMessage> messages = new ArrayList<>();

    Reports(Scenario scenario, ZoneId zone, long seed) {
        this.scenario = scenario;
        this.zone = zone;
        this.dice = new Dice(seed, "reports");
        this.writing = new Writing(zone, new Dice(seed, "texts"));
    }

    List<PlannedMessage> of(List<PlannedIncident> incidents) {
        for (int month = 0; month < scenario.months(); month++) {
            int number = month;
            plan(
                    month,
                    incidents.stream()
                            .filter(incident -> incident.month() == number)
                            .toList());
        }
        return messages;
    }

    private void plan(int month, List<PlannedIncident> incidents) {
        int reports = scenario.reports().at(month);
        if (reports == 0) {
            return;
        }
        int least = Lists.fewest(incidents);
        int repeats = Math.ceilDiv(reports * scenario.repeats().at(month), 100);
        int fresh = Math.max(least, Math.min(incidents.size(), reports - repeats));
        List<List<PlannedIncident>> told = new Lists(dice).bundle(incidents, Math.min(fresh, reports));
        List<Instant> times = times(scenario.quarter().months().get(month), reports);
        List<Boolean> isFresh = new ArrayList<>(Collections.nCopies(told.size() - 1, true));
        isFresh.addAll(Collections.nCopies(reports - told.size(), false));
        dice.shuffle(isFresh);
        // The month's first message has nothing to repeat.
        isFresh.addFirst(true);
        spread(told, times, isFresh);
    }

    private void spread(List<List<PlannedIncident>> told, List<Instant> times, List<Boolean> isFresh) {
        List<Known> known = new ArrayList<>();
        int oldest = 0;
        int next = 0;
        for (int i = 0; i < times.size(); i++) {
            Instant at = times.get(i);
            if (isFresh.get(i)) {
                List<PlannedIncident> incidents = told.get(next++);
                report(incidents, at);
                incidents.forEach(incident -> known.add(new Known(incident, at)));
            } else {
                while (oldest < known.size() - 1
                        && known.get(oldest).at().plus(SOON).isBefore(at)) {
                    oldest++;
                }
                Known again = known.get(dice.between(oldest, known.size() - 1));
                Instant latest = again.at().plus(SOON);
                report(List.of(again.incident()), at.isBefore(latest) ? at : latest);
            }
        }
    }

    private record Known(PlannedIncident incident, Instant at) {}

    private void report(List<PlannedIncident> incidents, Instant at) {
        Channel channel = dice.byWeight(scenario.channels());
        List<Template> fitting = fitting(incidents, channel);
        if (fitting.isEmpty()) {
            channel = Channel.EMAIL;
            fitting = fitting(incidents, channel);
        }
        Text text = writing.write(dice.oneOf(inLanguage(fitting)), incidents, at);
        messages.add(new PlannedMessage(messages.size(), at, channel, Disposition.REPORT, incidents, text, false));
    }

    private static List<Template> fitting(List<PlannedIncident> incidents, Channel channel) {
        return Templates.those(template -> template.fits(incidents, channel));
    }

    private List<Template> inLanguage(List<Template> fitting) {
        String language = dice.byWeight(scenario.languages());
        List<Template> spoken = fitting.stream()
                .filter(template -> template.language().equals(language))
                .toList();
        return spoken.isEmpty() ? fitting : spoken;
    }

    /** In order, from the month's first second to its last, mostly by day and on working days. */
    private List<Instant> times(YearMonth month, int count) {
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            times.add(month.atDay(day(month))
                    .atTime(hour(), dice.below(60), dice.below(60))
                    .atZone(zone)
                    .toInstant());
        }
        times.set(0, month.atDay(1).atStartOfDay(zone).toInstant());
        times.set(
                count - 1,
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant().minusSeconds(1));
        Collections.sort(times);
        return times;
    }

    private int day(YearMonth month) {
        int day = dice.between(1, month.lengthOfMonth());
        boolean weekend = month.atDay(day).getDayOfWeek().getValue() > 5;
        return weekend && dice.chance(60) ? dice.between(1, month.lengthOfMonth()) : day;
    }

    private int hour() {
        return dice.chance(80) ? dice.between(8, 19) : dice.below(24);
    }
}
