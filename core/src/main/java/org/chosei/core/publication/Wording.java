package org.chosei.core.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
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
        return sign + value.abs().toPlainString() + "%";
    }

    /** A noun: 「9%の増加」, "an increase of 9%". */
    public String changeNoun(Change change) {
        return changed(
                change,
                "%sの増加",
                "%sの減少",
                "横ばい",
                "比較なし",
                "an increase of %s",
                "a decrease of %s",
                "no change",
                "no comparison");
    }

    /** A predicate in the past: 「9%増加しました」, "increased by 9%". */
    public String changeVerb(Change change) {
        return changed(
                change,
                "%s増加しました",
                "%s減少しました",
                "横ばいでした",
                "比べられる件数がありません",
                "increased by %s",
                "decreased by %s",
                "remained unchanged",
                "cannot be compared");
    }

    /** A predicate that the sentence goes on from: 「9%増加し」, "increasing by 9%". */
    public String changeGoingOn(Change change) {
        return changed(
                change,
                "%s増加し",
                "%s減少し",
                "横ばいで",
                "比べられる件数がなく",
                "increasing by %s",
                "decreasing by %s",
                "unchanged",
                "with nothing to compare");
    }

    /** A short apposition: 「9%増」, "up 9%". */
    public String changeShort(Change change) {
        return changed(change, "%s増", "%s減", "横ばい", "比較なし", "up %s", "down %s", "unchanged", "not comparable");
    }

    private String changed(
            Change change,
            String upJa,
            String downJa,
            String levelJa,
            String noneJa,
            String up,
            String down,
            String level,
            String none) {
        BigDecimal value = change.percentage().value();
        if (value == null) {
            return japanese() ? noneJa : none;
        }
        String size = value.abs().toPlainString() + "%";
        return switch (value.signum()) {
            case 1 -> (japanese() ? upJa : up).formatted(size);
            case -1 -> (japanese() ? downJa : down).formatted(size);
            default -> japanese() ? levelJa : level;
        };
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
}
