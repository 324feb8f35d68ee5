package org.chosei.server.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.chosei.server.directory.Organisation;
import org.jspecify.annotations.Nullable;

/** Numbers and times as the pages write them: 1,530, ORG#12345678 and 2018-12-05 10:30, minus signs that are minus signs. */
public final class Shown {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM/dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM/dd", Locale.ROOT);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    /** Older than that, an age says less than the date. */
    private static final Duration OLD = Duration.ofDays(7);

    private final Locale locale;
    private final ZoneId zone;
    private final Organisation us;

    public Shown(Locale locale, ZoneId zone, Organisation us) {
        this.locale = locale;
        this.zone = zone;
        this.us = us;
    }

    /** A public number as it is written everywhere. */
    public String number(String digits) {
        return us.token(digits);
    }

    /** An outside address, written so that nobody opens it by mistake. */
    public String address(String address) {
        return Defanged.text(address);
    }

    /** The name of the zone that all times are of, as {@code JST}. */
    public String zone() {
        return ZONE.format(Instant.EPOCH.atZone(zone));
    }

    /** With its zone, for what stands alone. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "–" : minute(instant) + " " + ZONE.format(instant.atZone(zone));
    }

    public String count(@Nullable Number number) {
        return number == null ? "–" : String.format(Locale.ROOT, "%,d", number.longValue());
    }

    /** Of a file: 512 B, 12 KB, 3.4 MB. */
    public String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000 ? Math.round(bytes / 1e3) + " KB" : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    public String minute(@Nullable Instant instant) {
        return instant == null ? "–" : MINUTE.format(instant.atZone(zone));
    }

    /** Without the year where it is the same as that of the other instant. */
    public String near(@Nullable Instant instant, Instant now) {
        if (instant == null
                || instant.atZone(zone).getYear() != now.atZone(zone).getYear()) {
            return minute(instant);
        }
        return SHORT.format(instant.atZone(zone));
    }

    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    public String day(LocalDate date) {
        String weekday = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
        return locale.getLanguage().equals("ja") ? "%s（%s）".formatted(date, weekday) : "%s %s".formatted(weekday, date);
    }

    public String month(YearMonth month) {
        return locale.getLanguage().equals("ja")
                ? month.getMonthValue() + "月"
                : month.getMonth().getDisplayName(TextStyle.SHORT, locale);
    }

    /** How long it has waited, for a list that is worked off; after a week the date says more. */
    public String waited(Instant then, Instant now) {
        return Duration.between(then, now).compareTo(OLD) > 0 ? day(then, now) : age(then, now);
    }

    private String day(Instant then, Instant now) {
        boolean sameYear = then.atZone(zone).getYear() == now.atZone(zone).getYear();
        return (sameYear ? MONTH_DAY : DAY).format(then.atZone(zone));
    }

    /** How long ago, in the two largest units that say something. */
    public String age(Instant then, Instant now) {
        boolean japanese = locale.getLanguage().equals("ja");
        Duration age = Duration.between(then, now).isNegative() ? Duration.ZERO : Duration.between(then, now);
        if (age.toMinutes() < 60) {
            return age.toMinutes() + (japanese ? "分" : " min");
        }
        if (age.toHours() < 24) {
            return japanese
                    ? "%d時間%d分".formatted(age.toHours(), age.toMinutesPart())
                    : "%d h %d min".formatted(age.toHours(), age.toMinutesPart());
        }
        return age.toDays() + (japanese ? "日" : age.toDays() == 1 ? " day" : " days");
    }

    /** A change in whole percent with its sign, {@code ±0%} where there is none. */
    public String change(long percent) {
        return percent == 0 ? "±0%" : "%s%,d%%".formatted(percent > 0 ? "+" : "\u2212", Math.abs(percent));
    }
}
