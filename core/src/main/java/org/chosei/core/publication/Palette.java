package org.chosei.core.publication;

import org.chosei.core.report.Category;

/** The colours of screen and paper (docs: ADR 12); a category keeps its colour and its pattern in every edition. */
public final class Palette {
    public static final String INK = "#1A1F24";
    public static final String GREY = "#5A636C";
    public static final String RULE = "#C9CFD5";
    public static final String HAIR = "#DDE1E5";
    public static final String WHITE = "#FFFFFF";
    public static final String ACCENT = "#2A4B9B";
    public static final String ACCENT_LIGHT = "#A6B3D5";

    private static final double TINT = .58;

    private Palette() {}

    public static String of(Category category) {
        return switch (category) {
            case PHISHING -> "#B33A07";
            case WEB_DEFACEMENT -> "#502370";
            case MALWARE_SITE -> "#6F182D";
            case SCAN -> "#317E6D";
            case DOS -> "#9E8500";
            case ICS -> "#0085CC";
            case TARGETED_ATTACK -> "#CB4EA9";
            case OTHER -> "#495564";
        };
    }

    /** The four steps of the accent, for classes that have an order. */
    public static String step(int place) {
        return switch (place) {
            case 0 -> ACCENT;
            case 1 -> "#7186BC";
            case 2 -> "#B0BCDA";
            default -> "#E3E8F3";
        };
    }

    /** The colour mixed with white, for what belongs to an earlier time. */
    public static String tint(String colour) {
        StringBuilder tint = new StringBuilder("#");
        for (int i = 1; i < colour.length(); i += 2) {
            int part = Integer.parseInt(colour.substring(i, i + 2), 16);
            tint.append("%02X".formatted(Math.round(part + (255 - part) * TINT)));
        }
        return tint.toString();
    }
}
