package org.chosei.core.publication;

import java.util.ArrayList;
import java.util.List;

/** A zero-based axis: its largest value is the top, its ticks are 1, 2, 2.5 or 5 times a power of ten. */
record Scale(double largest, List<Long> ticks) {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    static Scale upTo(long largest, int wanted) {
        double top = Math.max(1, largest);
        double raw = top / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = power;
        for (double candidate : STEPS) {
            step = candidate * power;
            if (step >= raw * 0.999) {
                break;
            }
        }
        step = Math.max(1, Math.rint(step));
        List<Long> ticks = new ArrayList<>();
        for (double tick = 0; tick <= top; tick += step) {
            ticks.add((long) tick);
        }
        return new Scale(top, ticks);
    }
}
