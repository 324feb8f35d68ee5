package org.chosei.core.figures;

/** Which part of a category's counted requests went to parties at home and abroad, in whole percent (counting rule 15). */
public record RequestScope(Percentage domestic, Percentage overseas) {

    public static RequestScope of(long domestic, long overseas) {
        long all = domestic + overseas;
        return new RequestScope(Percentage.share(domestic, all, 0), Percentage.share(overseas, all, 0));
    }
}
