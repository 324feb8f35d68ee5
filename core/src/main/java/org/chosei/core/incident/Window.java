package org.chosei.core.incident;

import java.time.Duration;
import java.time.Instant;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * How long an incident stays open for a further sighting of its key (counting rules 7 and 10).
 *
 * @param length a sighting joins when strictly less than this has passed
 * @param unclosed after this long without a sighting a site that nobody closed counts as closed; zero where no closing is needed
 */
public record Window(Duration length, Duration unclosed) {

    public static Window of(Category category) {
        return switch (category) {
            case PHISHING, WEB_DEFACEMENT, MALWARE_SITE -> new Window(Duration.ofDays(30), Duration.ofDays(90));
            case SCAN, DOS -> new Window(Duration.ofDays(7), Duration.ZERO);
            case ICS -> new Window(Duration.ofDays(90), Duration.ZERO);
            case TARGETED_ATTACK -> new Window(Duration.ofDays(180), Duration.ZERO);
            case OTHER -> new Window(Duration.ofDays(30), Duration.ZERO);
        };
    }

    /**
     * Whether a sighting joins an incident last seen earlier.
     *
     * @param closing the last closing after the last sighting, where there was one
     */
    boolean joins(Instant lastSighting, @Nullable Instant closing, Instant sighting) {
        if (unclosed.isZero()) {
            return sighting.isBefore(lastSighting.plus(length));
        }
        Instant closed = closing == null ? lastSighting.plus(unclosed) : closing;
        return sighting.isBefore(closed.plus(length));
    }

    /** The longest gap that two neighbouring sightings can have without a person's doing. */
    Duration reach() {
        return length.plus(unclosed);
    }
}
