package org.chosei.core.publication;

import java.util.EnumMap;
import java.util.Map;
import org.chosei.core.report.Category;

/** The colours of an edition, the same as on the screen (ADR 12). */
final class Palette {
    static final String INK = "#1A1F24";
    static final String GREY = "#5A636C";
    static final String RULE = "#C9CFD5";
    static final String HAIRLINE = "#DDE1E5";
    static final String ACCENT = "#2A4B9B";
    static final String TINT = "#A9B7D7";
    /** Four steps for the classes of days, dark to light. */
    static final String[] STEPS = {"#2A4B9B", "#7F93C3", "#BCC7E1", "#E6EAF4"};

    private static final Map<Category, String> CATEGORIES = new EnumMap<>(Map.of(
            Category.PHISHING, "#B33A07",
            Category.WEB_DEFACEMENT, "#502370",
            Category.MALWARE_SITE, "#6F182D",
            Category.SCAN, "#317E6D",
            Category.DOS, "#9E8500",
            Category.ICS, "#0085CC",
            Category.TARGETED_ATTACK, "#CB4EA9",
            Category.OTHER, "#495564"));

    private Palette() {}

    static String of(Category category) {
        return CATEGORIES.get(category);
    }

    /** The colour mixed with 58 per cent of white: earlier months. */
    static String tint(String colour) {
        StringBuilder mixed = new StringBuilder("#");
        for (int i = 1; i < colour.length(); i += 2) {
            int part = Integer.parseInt(colour.substring(i, i + 2), 16);
            mixed.append("%02X".formatted(Math.round(part + (255 - part) * 0.58)));
        }
        return mixed.toString();
    }
}
