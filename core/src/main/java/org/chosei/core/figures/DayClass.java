package org.chosei.core.figures;

/** The classes of business days to stop (counting rule 17). */
public enum DayClass {
    UP_TO_3("0-3", 3),
    UP_TO_7("4-7", 7),
    UP_TO_10("8-10", 10),
    LONGER("11+", Integer.MAX_VALUE);

    private final String code;
    private final int last;

    DayClass(String code, int last) {
        this.code = code;
        this.last = last;
    }

    /** As report.json writes it. */
    public String code() {
        return code;
    }

    public static DayClass of(int businessDays) {
        for (DayClass each : values()) {
            if (businessDays <= each.last) {
                return each;
            }
        }
        return LONGER;
    }
}
