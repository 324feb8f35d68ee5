package org.chosei.core.coordination;

import java.time.LocalDate;
import org.chosei.core.directory.BusinessCalendar;

/**
 * How a day that somebody waits for lies to today.
 *
 * @param state whether it is to come, is today or has passed
 * @param businessDays left until it, or passed since it; 0 on a weekend right after it
 */
public record Deadline(State state, int businessDays) {

    /** In the order of urgency, the least first. */
    public enum State {
        AHEAD,
        TODAY,
        PASSED
    }

    public static Deadline of(LocalDate day, LocalDate today, BusinessCalendar calendar) {
        if (today.isBefore(day)) {
            return new Deadline(State.AHEAD, calendar.daysBetween(today, day));
        }
        return today.equals(day)
                ? new Deadline(State.TODAY, 0)
                : new Deadline(State.PASSED, calendar.daysBetween(day, today));
    }

    /** Whether something has to be done today. */
    public boolean isReached() {
        return state != State.AHEAD;
    }
}
