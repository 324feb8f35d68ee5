package org.chosei.server.figures;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.chosei.core.figures.Quarter;

/** Whole months of the deployment's zone, and the names by which statements know them. */
record Span(YearMonth first, YearMonth last, ZoneId zone) {

    static Span of(Quarter quarter, ZoneId zone) {
        return new Span(quarter.firstMonth(), quarter.lastMonth(), zone);
    }

    boolean holds(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    /** SQL for the month, as {@code 2018-10}, of a time in this column. */
    static String month(String column) {
        return "to_char(%s at time zone :zone, 'YYYY-MM')".formatted(column);
    }

    /** :from, :to (exclusive) and :zone. */
    Map<String, Object> parameters() {
        return Map.of(
                "from", Timestamp.from(begin(first)),
                "to", Timestamp.from(begin(last.plusMonths(1))),
                "zone", zone.getId());
    }

    private Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
