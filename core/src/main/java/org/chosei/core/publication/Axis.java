package org.chosei.core.publication;

import java.util.ArrayList;
import java.util.List;

/** The ticks of a zero-based axis: steps of 1, 2, 2.5 or 5 times a power of ten. */
final class Axis {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    private Axis() {}

    /** From zero up to the largest value, about as many as wanted. */
    static List<Long> ticks(long largest, int wanted) {
        double raw = Math.max(1, largest) / (double) wanted;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = 1;
        for (double each : STEPS) {
            if (each * power >= raw * .999) {
                step = Math.max(1, Math.ceil(each * power));
                break;
            }
        }
        List<Long> ticks = new ArrayList<>();
        for (double tick = 0; tick <= largest * 1.01; tick += step) {
            ticks.add(Math.round(tick));
        }
        return ticks;
    }
}
