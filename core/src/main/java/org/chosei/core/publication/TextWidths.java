package org.chosei.core.publication;

/** How wide a text is in a face, so that labels stand without touching one another. */
@FunctionalInterface
public interface TextWidths {
    /** A point in millimetres. */
    double POINT = 25.4 / 72;

    /** In ems, that is at a type size of one. */
    double em(String text, Face face);

    default double millimetres(String text, double size, Face face) {
        return em(text, face) * size * POINT;
    }
}
