package org.chosei.core.report.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
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
    private static final Phrase DATED = Phrase.of("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?:日 ?|[T ])"
            + "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d{1,9})? ?" + ZoneName.PATTERN);
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
            Matcher dated = DATED.firstIn(head.toUpperCase(Locale.ROOT));
            if (dated != null) {
                return LocalDateTime.of(
                                number(dated, 1),
                                number(dated, 2),
                                number(dated, 3),
                                number(dated, 4),
                                number(dated, 5),
                                dated.group(6) == null ? 0 : number(dated, 6))
                        .toInstant(ZoneName.offset(dated.group(7)));
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

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
