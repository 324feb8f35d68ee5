package org.chosei.server.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How a program writes when something happened: a day, or a time with or without its offset from UTC, and the zone of its clock. */
final class ReportedTime {
    static final String WANTED = "a day as 2018-12-05 or a time as 2018-12-05T09:50 or 2018-12-05T09:50:00+09:00";
    static final String WANTED_ZONE = "a zone as Asia/Tokyo, UTC or +09:00, or unknown";

    /** What the form offers to choose from. */
    private static final Set<String> CHOICES = Set.of("unknown", "japan", "utc");

    private ReportedTime() {}

    /** @throws IllegalArgumentException when something was written that is not known */
    static void requireKnown(String field, @Nullable String written, String wanted, Predicate<String> known) {
        if (written != null && !written.isBlank() && !known.test(written.strip())) {
            throw new IllegalArgumentException("'%s' is '%s': wanted %s".formatted(field, written.strip(), wanted));
        }
    }

    /** By ISO 8601; a blank may stand before the time, as in the form's example. */
    static boolean isTime(String written) {
        try {
            TemporalAccessor read = written.length() == 10
                    ? LocalDate.parse(written)
                    : DateTimeFormatter.ISO_DATE_TIME.parse(written.replaceFirst(" ", "T"));
            return read != null;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    static boolean isZone(String written) {
        try {
            return CHOICES.contains(written)
                    || !ZoneId.of(written, ZoneId.SHORT_IDS).getId().isEmpty();
        } catch (DateTimeException _) {
            return false;
        }
    }
}
