package org.chosei.core.figures;

import java.util.Map;

/**
 * How the incidents of one category were handled, a block of figure 8 (counting rules 16 and 17).
 *
 * @param undecided neither, at the cut-off; the three sum to the category's count
 * @param notifiedGrounds incidents by the code of the ground for notifying
 * @param notNeededGrounds incidents by the code of the ground for not notifying
 * @param days incidents with a confirmed stop after the first request, by class of business days
 * @param stillUp notified, and with no confirmed stop
 */
public record Handling(
        long notified,
        long notNeeded,
        long undecided,
        Map<String, Long> notifiedGrounds,
        Map<String, Long> notNeededGrounds,
        Map<DayClass, Long> days,
        long stillUp) {
    /** Of a category without incidents. */
    public static final Handling NONE = new Handling(0, 0, 0, Map.of(), Map.of(), Map.of(), 0);

    public Handling {
        notifiedGrounds = Map.copyOf(notifiedGrounds);
        notNeededGrounds = Map.copyOf(notNeededGrounds);
        days = Map.copyOf(days);
    }

    public long incidents() {
        return notified + notNeeded + undecided;
    }

    /** Incidents that have a number of days. */
    public long stopped() {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The class's whole percentage of the incidents that have a number of days. */
    public Percentage share(DayClass dayClass) {
        return Percentage.share(days.getOrDefault(dayClass, 0L), stopped(), 0);
    }
}
