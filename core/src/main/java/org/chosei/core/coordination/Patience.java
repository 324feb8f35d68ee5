package org.chosei.core.coordination;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chosei.core.directory.BusinessCalendar;

/** How long we wait for a party before we ask again: business days, more of them each time, and not for ever. */
public final class Patience {
    /** After the first, the second, the third time; then somebody else has to be asked. */
    private static final List<Integer> BUSINESS_DAYS = List.of(3, 5, 10);

    /** As many as there are times to wait for. */
    public static final int REMINDERS = BUSINESS_DAYS.size();

    /** Whatever is younger is never due: business days are no shorter than days. */
    public static final Duration SHORTEST = Duration.ofDays(2);

    private Patience() {}

    /**
     * @param since the day when we asked last, or when the party answered without an end
     * @param timesAsked the first time included, at least 1
     * @return the day from which on asking again is due; empty when the party was asked often enough
     */
    public static Optional<LocalDate> askAgainOn(LocalDate since, int timesAsked, BusinessCalendar calendar) {
        return timesAsked > BUSINESS_DAYS.size()
                ? Optional.empty()
                : Optional.of(calendar.after(since, BUSINESS_DAYS.get(timesAsked - 1)));
    }

    /** @return the day from which on somebody has to decide whom to ask instead of a party that was asked often enough */
    public static LocalDate turnElsewhereOn(LocalDate since, BusinessCalendar calendar) {
        return calendar.after(since, BUSINESS_DAYS.getLast());
    }
}
