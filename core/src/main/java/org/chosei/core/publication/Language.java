package org.chosei.core.publication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.chosei.core.figures.Change;
import org.chosei.core.figures.Percentage;
import org.chosei.core.figures.Quarter;

/** The two languages of an edition, with their ways to write numbers, changes, months and periods. */
public enum Language {
    JA(Locale.JAPANESE),
    EN(Locale.ENGLISH);

    private static final String MINUS = "\u2212";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** As files and addresses write it: {@code ja}, {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    /** With thousands separators, in both languages. */
    public String count(long value) {
        return "%,d".formatted(value);
    }

    /** A share with its decimals, or a dash where there is nothing to divide by. */
    public String share(Percentage share) {
        return share.value() == null ? "–" : share.value().toPlainString() + "%";
    }

    /** As tables write a change: {@code +9%}, {@code −6%}, {@code ±0%}, {@code n/a} from zero (rule 18). */
    public String change(Change change) {
        Percentage percentage = change.percentage();
        if (percentage.value() == null) {
            return "n/a";
        }
        int value = percentage.value().intValueExact();
        return value == 0 ? "±0%" : (value > 0 ? "+" : MINUS) + Math.abs(value) + "%";
    }

    /** As a sentence says a change: 「9%の増加」, {@code an increase of 9%}. */
    public String changeInWords(Change change) {
        Percentage percentage = change.percentage();
        if (percentage.value() == null) {
            return withoutPercentage(change);
        }
        int size = Math.abs(percentage.value().intValueExact());
        if (size == 0) {
            return this == JA ? "横ばい" : "no change";
        }
        boolean up = percentage.value().signum() > 0;
        return this == JA
                ? size + "%の" + (up ? "増加" : "減少")
                : (up ? "an increase of " : "a decrease of ") + size + "%";
    }

    private String withoutPercentage(Change change) {
        if (change.from() == null) {
            return this == JA ? "比較できる値なし" : "no figure to compare with";
        }
        if (change.to() == 0) {
            return this == JA ? "横ばい" : "no change";
        }
        return this == JA ? "0件からの増加" : "an increase from zero";
    }

    /** A month as a column's head: 「10月」, {@code Oct}. */
    public String month(YearMonth month) {
        return this == JA ? month.getMonthValue() + "月" : month.getMonth().getDisplayName(TextStyle.SHORT, locale);
    }

    /** A span of months of one year: 「2018年10～12月」, {@code Oct–Dec 2018}. */
    public String months(YearMonth first, YearMonth last) {
        return this == JA
                ? "%d年%d～%d月".formatted(first.getYear(), first.getMonthValue(), last.getMonthValue())
                : "%s–%s %d".formatted(month(first), month(last), first.getYear());
    }

    /** A quarter as a title says it: 「2018年10月～12月」, {@code October–December 2018}. */
    public String period(Quarter quarter) {
        return this == JA
                ? "%d年%d月～%d月".formatted(quarter.year(), quarter.firstMonth().getMonthValue(), quarter.lastMonth().getMonthValue())
                : "%s–%s %d"
                        .formatted(
                                quarter.firstMonth().getMonth().getDisplayName(TextStyle.FULL, locale),
                                quarter.lastMonth().getMonth().getDisplayName(TextStyle.FULL, locale),
                                quarter.year());
    }

    public String date(LocalDate date) {
        return this == JA
                ? "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
                : DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
    }

    /** One of two texts. */
    public String pick(String ja, String en) {
        return this == JA ? ja : en;
    }
}
