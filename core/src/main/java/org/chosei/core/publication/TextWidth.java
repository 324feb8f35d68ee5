package org.chosei.core.publication;

/**
 * How wide a text is, near enough to keep labels apart. Japanese is one em wide in both faces of the edition; the fixed one (BIZ
 * UDGothic) has half an em for the rest and 0.3 for comma and point, the proportional one (BIZ UDPGothic) about 0.6.
 */
final class TextWidth {
    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private TextWidth() {}

    /** In millimetres. */
    static double of(String text, double size, Plot.Face face) {
        double ems = text.codePoints().mapToDouble(c -> ems(c, face)).sum();
        return ems * size * MILLIMETRES_PER_POINT;
    }

    private static double ems(int c, Plot.Face face) {
        if (c > 0x2E7F) {
            return 1;
        }
        if (face == Plot.Face.FIXED) {
            return c == ',' || c == '.' ? 0.3 : 0.5;
        }
        return c == ' ' ? 0.33 : Character.isUpperCase(c) || Character.isDigit(c) ? 0.7 : 0.56;
    }
}
