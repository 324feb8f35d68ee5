package org.chosei.core.figures;

/** What a ground of figure 8 is called in the editions of a quarter (counting rules 16 and 22). */
public record Ground(String ja, String en) {}
