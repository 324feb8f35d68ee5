package org.chosei.server.intake;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/**
 * A time as mails write it (RFC 5322, section 3.3). Old gateways name their zone: the American
 * ones mean what section 4.3 says, those whose names mean one offset only are read as that, all others and a time without a zone as UTC.
 */
final class MailTime {
    private static final Pattern NAMED_ZONE =
            Pattern.compile("(?<=\\d )[A-Z]{3,4}(?=\\s{0,3}(?:\\([^()]{0,40}\\)\\s{0,3})?$)");
    private static final Map<String, String> OFFSETS = Map.ofEntries(
            Map.entry("EST", "-0500"),
            Map.entry("EDT", "-0400"),
            Map.entry("CST", "-0600"),
            Map.entry("CDT", "-0500"),
            Map.entry("MST", "-0700"),
            Map.entry("MDT", "-0600"),
            Map.entry("PST", "-0800"),
            Map.entry("PDT", "-0700"),
            Map.entry("JST", "+0900"),
            Map.entry("KST", "+0900"),
            Map.entry("HKT", "+0800"),
            Map.entry("SGT", "+0800"),
            Map.entry("CET", "+0100"),
            Map.entry("CEST", "+0200"),
            Map.entry("EET", "+0200"),
            Map.entry("EEST", "+0300"),
            Map.entry("MSK", "+0300"));

    private MailTime() {}

    /** Null where none can be read. */
    static @Nullable Instant of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        DateTimeField parsed = DateTimeFieldLenientImpl.PARSER.parse(
                new RawField("Date", withOffset(text.strip())), DecodeMonitor.SILENT);
        return parsed.getDate() == null ? null : parsed.getDate().toInstant();
    }

    private static String withOffset(String text) {
        return NAMED_ZONE.matcher(text).replaceFirst(zone -> OFFSETS.getOrDefault(zone.group(), zone.group()));
    }
}
