package org.chosei.core.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.chosei.core.figures.Change;
import org.chosei.core.figures.Percentage;
import org.chosei.core.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** How numbers, times and changes are written in one language (counting rules 18 and 20). */
public record Wording(Language language) {
    private static final String MINUS = "−";

    private boolean japanese() {
        return language == Language.JA;
    }

    /** With thousands separators; a dash where nothing is known. */
    public String count(@Nullable Long value) {
        return value == null ? "–" : "%,d".formatted(value);
    }

    public String percent(Percentage share) {
        BigDecimal value = share.value();
        return value == null ? "–" : value.toPlainString() + "%";
    }

    /** As a table prints it: {@code +9%}, {@code −6%}, {@code ±0%}, {@code n/a} from zero. */
    public String signed(Change change) {
        BigDecimal value = change.percentage().value();
        if (value == null) {
            return "n/a";
        }
        String sign = value.signum() > 0 ? "+" : value.signum() < 0 ? MINUS : "±";
        return sign + size(value);
    }

    /** How large a change is, without its direction: {@code 9%}, {@code 1,275%}. */
    String size(BigDecimal percentage) {
        return "%,d%%".formatted(percentage.abs().longValue());
    }

    /** Destination ports in a sentence: {@code 22/TCP}. */
    String port(String port) {
        return port.toUpperCase(Locale.ROOT);
    }

    /** 「AとB」, "A, B and C"; {@code last} stands before the last one. */
    String list(List<String> names, String last) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(japanese() ? "、" : ", ", names.subList(0, names.size() - 1)) + last + names.getLast();
    }

    /** An English name within a sentence: its first letter small, unless it is an abbreviation. */
    public static String inSentence(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    /** With a capital where the language has them. */
    String sentenceStart(String text) {
        return japanese() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A noun: 「9%の増加」, "an increase of 9%". */
    public String changeNoun(Change change) {
        return change("noun", change);
    }

    /** A predicate in the past: 「9%増加しました」, "increased by 9%". */
    public String changeVerb(Change change) {
        return change("verb", change);
    }

    /** A predicate that the sentence goes on from: 「9%増加し」, "increasing by 9%". */
    public String changeGoingOn(Change change) {
        return change("going", change);
    }

    /** A short apposition: 「9%増」, "up 9%". */
    public String changeShort(Change change) {
        return change("short", change);
    }

    /** From zero there is no percentage, but the direction is known. */
    private String change(String manner, Change change) {
        BigDecimal value = change.percentage().value();
        String kind = value != null
                ? List.of("down", "level", "up").get(value.signum() + 1)
                : switch (change.direction()) {
                    case UP -> "fromNone";
                    case LEVEL -> "level";
                    case DOWN, UNKNOWN -> "unknown";
                };
        return Words.of(language).get("change.%s.%s".formatted(manner, kind), value == null ? "" : size(value));
    }

    public String month(YearMonth month) {
        return japanese()
                ? month.getMonthValue() + "月"
                : month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static String fullMonth(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** 「2018年10月」, "October 2018". */
    public String monthOfYear(YearMonth month) {
        return japanese()
                ? "%d年%d月".formatted(month.getYear(), month.getMonthValue())
                : fullMonth(month) + " " + month.getYear();
    }

    public String period(Quarter quarter) {
        return japanese()
                ? "%d年%d月～%d月"
                        .formatted(
                                quarter.year(),
                                quarter.firstMonth().getMonthValue(),
                                quarter.lastMonth().getMonthValue())
                : "%s–%s %d".formatted(fullMonth(quarter.firstMonth()), fullMonth(quarter.lastMonth()), quarter.year());
    }

    /** Under an axis: 「2018年10–12月」, "Oct–Dec 2018". */
    public String shortPeriod(YearMonth first, YearMonth last) {
        return japanese()
                ? "%d年%d–%d月".formatted(first.getYear(), first.getMonthValue(), last.getMonthValue())
                : "%s–%s %d".formatted(month(first), month(last), first.getYear());
    }

    public String quarter(Quarter quarter) {
        return japanese()
                ? "%d年第%d四半期".formatted(quarter.year(), quarter.number())
                : "Quarter %d of %d".formatted(quarter.number(), quarter.year());
    }

    public String day(LocalDate day) {
        return japanese()
                ? "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                : "%d %s %d".formatted(day.getDayOfMonth(), fullMonth(YearMonth.from(day)), day.getYear());
    }

    /** To the minute, with its zone: 「2019年1月20日 9時05分（JST）」, "20 January 2019, 09:05 JST". */
    public String moment(ZonedDateTime instant) {
        String zone = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(instant);
        String form = japanese() ? "%s %d時%02d分（%s）" : "%s, %02d:%02d %s";
        return form.formatted(day(instant.toLocalDate()), instant.getHour(), instant.getMinute(), zone);
    }
}
