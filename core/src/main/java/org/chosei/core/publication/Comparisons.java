package org.chosei.core.publication;

import java.math.BigDecimal;
import org.chosei.core.figures.Change;
import org.chosei.core.figures.Counts;

/**
 * How a count stands to an earlier one, as a clause that is right whatever the counts are: also from zero, where there is no
 * percentage, and where a month of either is not known (counting rules 18 and 20).
 */
public final class Comparisons {
    private final Words words;
    private final Wording wording;

    public Comparisons(Language language) {
        this.words = Words.of(language);
        this.wording = new Wording(language);
    }

    /** 「前四半期（3,908件）と比べて9%増加しました」, "up 9% from 3,908 in the previous quarter". */
    String clause(Counts counts, Period period) {
        return say("compared", counts, period);
    }

    /** 「前四半期から9%増」, "up 9% on the previous quarter". */
    public String brief(Counts counts, Period period) {
        return say("brief", counts, period);
    }

    private String say(String manner, Counts counts, Period period) {
        Change change = period.of(counts);
        BigDecimal value = change.percentage().value();
        String size = value == null ? "" : wording.size(value);
        return words.get("%s.%s.%s".formatted(manner, period.code(), kind(change)), wording.count(change.from()), size);
    }

    private static String kind(Change change) {
        if (change.to() == null) {
            return "notWhole";
        }
        if (change.from() == null) {
            return "unknown";
        }
        BigDecimal value = change.percentage().value();
        if (value == null) {
            return change.to() == 0 ? "stillNone" : "fromNone";
        }
        return switch (value.signum()) {
            case 1 -> "up";
            case -1 -> "down";
            default -> change.from().equals(change.to()) ? "level" : "nearly";
        };
    }

    /** What a quarter is compared with. */
    public enum Period {
        PREVIOUS_QUARTER("previousQuarter"),
        SAME_QUARTER_LAST_YEAR("sameQuarterLastYear");

        private final String code;

        Period(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        Change of(Counts counts) {
            return this == PREVIOUS_QUARTER ? counts.onPreviousQuarter() : counts.onSameQuarterLastYear();
        }
    }
}
