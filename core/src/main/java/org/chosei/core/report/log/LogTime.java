package org.chosei.core.report.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The time that a log's line begins with.
 *
 * @param zone null where the line gives none
 */
public record LogTime(LocalDateTime local, @Nullable ZoneOffset zone) {
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
            + "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d{1,9})?(?: ?" + ZoneName.PATTERN + ")?");
    private static final Phrase WEB = Phrase.of("\\[(\\d{2}/[A-Za-z]{3}/\\d{4}:\\d{2}:\\d{2}:\\d{2}) ([+-]\\d{4})]");
    private static final DateTimeFormatter APACHE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("dd/MMM/uuuu:HH:mm:ss")
            .toFormatter(Locale.ENGLISH);
    private static final int LOOKED_AT = 200;

    static boolean leads(String text) {
        return LEADS.matcher(text.length() > 40 ? text.substring(0, 40) : text).find();
    }

    static @Nullable LogTime of(String text) {
        String head = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        try {
            Matcher dated = DATED.firstIn(head.toUpperCase(Locale.ROOT));
            if (dated != null) {
                LocalDateTime local = LocalDateTime.of(
                        number(dated, 1),
                        number(dated, 2),
                        number(dated, 3),
                        number(dated, 4),
                        number(dated, 5),
                        dated.group(6) == null ? 0 : number(dated, 6));
                return new LogTime(local, dated.group(7) == null ? null : ZoneName.offset(dated.group(7)));
            }
            Matcher web = WEB.firstIn(head);
            if (web != null) {
                return new LogTime(LocalDateTime.parse(web.group(1), APACHE), ZoneName.offset(web.group(2)));
            }
        } catch (DateTimeException e) {
            // shaped like a time and none: the line stays, its time does not
        }
        return null;
    }

    /**
     * When it was.
     *
     * @param stated the zone that the report says its times are in, null where it says none
     * @return null where nobody says the zone: none is assumed
     */
    public @Nullable Instant in(@Nullable ZoneOffset stated) {
        ZoneOffset known = zone == null ? stated : zone;
        return known == null ? null : local.toInstant(known);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
