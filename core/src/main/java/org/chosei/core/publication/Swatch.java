package org.chosei.core.publication;

import org.chosei.core.report.Category;

/** A sample of a category's colour and pattern. */
public final class Swatch {
    private Swatch() {}

    public static Drawing of(double width, double height, Category category, String name, TextWidths widths) {
        Drawing swatch = new Drawing(width, height, name, widths);
        Pattern.fill(swatch, 0, 0, width, height, category);
        return swatch;
    }
}
