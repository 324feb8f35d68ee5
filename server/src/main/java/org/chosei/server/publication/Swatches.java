package org.chosei.server.publication;

import org.chosei.core.publication.Drawing;
import org.chosei.core.publication.Swatch;
import org.chosei.core.publication.TextWidths;
import org.chosei.core.publication.Words;
import org.chosei.core.report.Category;

/** Samples of a category's colour and pattern beside its name. */
record Swatches(Words words, TextWidths widths) {

    String inLine(Category category) {
        return of(5, 3, category).mark();
    }

    Drawing of(double width, double height, Category category) {
        return Swatch.of(width, height, category, words.of(category), widths);
    }
}
