package org.chosei.core.report.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.words.Phrase;
import org.jspecify.annotations.Nullable;

/** The time that a log's line begins with; an instant only where the line gives a zone. */
final class LogTime {
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    private static final Pattern LEADS = Pattern.compile("^[\\s\\[\"'(<|#\\d>]{0,6}?(?:"
            + String.join(
                    "|",
                    "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?![.\\d])",
                    "\\d{1,2}[-/](?:\\d{1,2}|" + MONTH + ")[-/]\\d{2,4}",
                    "\\d{1,2} ?" + MONTH + " ?\\d{4}",
                    MONTH + "/\\d{1,2}/\\d{4}",
                    "\\d{1,2}\\.\\d{1,2}\\.\\d{4}(?![.\\d])",
                    "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)?[, ]{0,2}" + MONTH + "\\s{1,2}\\d{1,2}",
                    "\\d{4} " + MONTH + " {1,2}\\d{1,2}",
                    "\\d{4}年\\d{1,2}月\\d{1,2}日 ?\\d{1,2}[:時]",
                    "\\d{1,2}:\\d{2}:\\d{2}",
                    "\\d{10}(?:\\.\\d{3,6})?\\s")
            + ")");
    private static final Phrase ISO = Phrase.of(
            "(\\d{4})[-/](\\d{2})[-/](\\d{2})[T ](\\d{2}:\\d{2}:\\d{2})(?:[.,]\\d{1,9})? ?(Z|[+-]\\d{2}:?\\d{2}|JST|UTC|GMT)");
    private static final Phrase WEB =
            Phrase.of("\\[(\\d{2})/([A-Za-z]{3})/(\\d{4}):(\\d{2}:\\d{2}:\\d{2}) ([+-]\\d{4})]");
    private static final DateTimeFormatter APACHE =
            DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);
    private static final int LOOKED_AT = 200;

    private LogTime() {}

    static boolean leads(String text) {
        return LEADS.matcher(text.length() > 40 ? text.substring(0, 40) : text).find();
    }

    static @Nullable Instant of(String text) {
        String head = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        try {
            Matcher iso = ISO.firstIn(head.toUpperCase(Locale.ROOT));
            if (iso != null) {
                return OffsetDateTime.parse(iso.group(1) + "-" + iso.group(2) + "-" + iso.group(3) + "T" + iso.group(4)
                                + offset(iso.group(5)))
                        .toInstant();
            }
            Matcher web = WEB.firstIn(head);
            if (web != null) {
                String month = web.group(2).substring(0, 1).toUpperCase(Locale.ROOT)
                        + web.group(2).substring(1).toLowerCase(Locale.ROOT);
                return OffsetDateTime.parse(
                                String.join(" ", web.group(1), month, web.group(3), web.group(4), web.group(5)), APACHE)
                        .toInstant();
            }
        } catch (DateTimeException e) {
            // shaped like a time and none: the line stays, its time does not
        }
        return null;
    }

    private static String offset(String zone) {
        return switch (zone) {
            case "JST" -> "+09:00";
            case "UTC", "GMT", "Z" -> "Z";
            default -> zone.indexOf(':') > 0 ? zone : zone.substring(0, 3) + ":" + zone.substring(3);
        };
    }
}
