package org.chosei.core.publication;

import org.chosei.core.report.Category;

/** Fills a rectangle with a category's colour and pattern; lines are clipped by arithmetic, since not every renderer clips. */
final class Pattern {
    private static final double THIN = .2;

    private final Drawing drawing;
    private final double x;
    private final double y;
    private final double w;
    private final double h;

    private Pattern(Drawing drawing, double x, double y, double w, double h) {
        this.drawing = drawing;
        this.x = x;
        this.y = y;
        this.w = w;
        this.h = h;
    }

    static void fill(Drawing drawing, double x, double y, double w, double h, Category category) {
        drawing.rectangle(x, y, w, h, Palette.of(category));
        Pattern pattern = new Pattern(drawing, x, y, w, h);
        switch (category) {
            case PHISHING -> {
                // solid: the pattern of the most frequent must not tire the eye
            }
            case WEB_DEFACEMENT -> pattern.diagonals(1.8, false);
            case MALWARE_SITE -> pattern.horizontals(1.1);
            case SCAN -> pattern.diagonals(2.4, true);
            case DOS -> pattern.verticals(1.1);
            case ICS -> {
                pattern.diagonals(1.6, true);
                pattern.diagonals(1.6, false);
            }
            case TARGETED_ATTACK -> pattern.dots(.62, 2);
            case OTHER -> pattern.dots(.3, 1.3);
        }
    }

    private void diagonals(double step, boolean rising) {
        for (double k = step; k < w + h; k += step) {
            double x1 = Math.min(k, w);
            double y1 = k - x1;
            double y2 = Math.min(k, h);
            double x2 = k - y2;
            if (rising) {
                drawing.line(x + x1, y + y1, x + x2, y + y2, Palette.WHITE, THIN);
            } else {
                drawing.line(x + w - x1, y + y1, x + w - x2, y + y2, Palette.WHITE, THIN);
            }
        }
    }

    private void horizontals(double step) {
        for (double k = step * .8; k < h; k += step) {
            drawing.line(x, y + k, x + w, y + k, Palette.WHITE, THIN);
        }
    }

    private void verticals(double step) {
        for (double k = step * .8; k < w; k += step) {
            drawing.line(x + k, y, x + k, y + h, Palette.WHITE, THIN);
        }
    }

    private void dots(double size, double step) {
        boolean shifted = false;
        for (double down = step / 2; down + size / 2 < h; down += step * .7) {
            for (double right = shifted ? step : step / 2; right + size / 2 < w; right += step) {
                drawing.rectangle(x + right - size / 2, y + down - size / 2, size, size, Palette.WHITE);
            }
            shifted = !shifted;
        }
    }
}
