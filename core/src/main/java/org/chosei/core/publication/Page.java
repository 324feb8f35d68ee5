package org.chosei.core.publication;

/** The measure of the printed page that drawings are made for. */
public final class Page {
    /** Of the text on A4, in millimetres. */
    public static final double WIDTH = 165;

    private Page() {}
}
