package org.chosei.core.report.log;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Map;

/** The zone behind a log's time, as {@code Z}, {@code +0900}, {@code JST}, {@code (UTC+9)}; names that stand for several are none. */
public final class ZoneName {
    /** In upper case; its one group is the zone. */
    public static final String PATTERN =
            "(?<![A-Z])[(\\[]?(Z|日本時間|日本標準時|[+-]\\d{2}:?\\d{2}|(?:UTC|GMT)[+-]\\d{1,2}(?::?\\d{2})?|UTC|GMT|JST|KST|HKT|SGT|MSK|CES?T|E[SD]T|P[SD]T)(?![A-Z0-9])";

    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("JST", 9),
            Map.entry("日本時間", 9),
            Map.entry("日本標準時", 9),
            Map.entry("KST", 9),
            Map.entry("HKT", 8),
            Map.entry("SGT", 8),
            Map.entry("MSK", 3),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));

    private ZoneName() {}

    /** @throws DateTimeException where its hours or minutes are none */
    public static ZoneOffset offset(String zone) {
        Integer hours = HOURS.get(zone);
        if (hours != null) {
            return ZoneOffset.ofHours(hours);
        }
        String offset = zone.startsWith("UTC") || zone.startsWith("GMT") ? zone.substring(3) : zone;
        return ZoneOffset.of(offset);
    }
}
