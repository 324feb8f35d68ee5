package org.chosei.server.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** What callers write, in addresses, forms and bodies alike, is looked at here before anything is done with it. */
final class Written {
    static final String WANTED_TEXT = "a text without the character U+0000";
    static final String WANTED_TIME = "a time as 2018-12-31T15:00:00Z or a day as 2018-12-31";

    private static final int LAST_YEAR = 9999;

    private Written() {}

    /** The one character that PostgreSQL keeps in no text. */
    static boolean isText(String written) {
        return written.indexOf('\0') < 0;
    }

    /** @throws IllegalArgumentException when it holds what no text may */
    static String text(String written) {
        if (!isText(written)) {
            throw new IllegalArgumentException("wanted " + WANTED_TEXT);
        }
        return written;
    }

    /**
     * A time with its offset, or the beginning of a day in a zone.
     *
     * @throws DateTimeException when it is neither, or of a year that has not four digits
     */
    static Instant time(String written, ZoneId zone) {
        if (written.length() == "2018-12-31".length()) {
            return day(written).atStartOfDay(zone).toInstant();
        }
        // By the rules of forms a query's plus sign is a blank; a time holds none, so it is taken as it was meant.
        OffsetDateTime time = OffsetDateTime.parse(written.replace(' ', '+'));
        requireYear(time.getYear());
        return time.toInstant();
    }

    /** @throws DateTimeException as for a time */
    static LocalDate day(String written) {
        LocalDate day = LocalDate.parse(written);
        requireYear(day.getYear());
        return day;
    }

    private static void requireYear(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("Year %d: wanted 1 to %d".formatted(year, LAST_YEAR));
        }
    }
}
