package org.chosei.server.desk;

import java.util.ArrayList;
import java.util.List;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.Percentage;

/** One bar of the days to stop, a part for each class of days; the geometry only. */
record DaysChart(List<Part> parts) {
    private static final double WIDTH = 380;
    private static final List<String> OPACITIES = List.of("1", ".8", ".42", ".18");
    private static final int ROOM_FOR_PERCENT = 34;

    /**
     * @param inverse whether the number stands on a dark ground
     * @param roomy whether it fits into the part
     */
    record Part(double x, double width, String percent, String opacity, boolean inverse, boolean roomy) {}

    static DaysChart of(Handling handling) {
        double at = 0;
        List<Part> parts = new ArrayList<>();
        for (DayClass each : DayClass.values()) {
            long count = handling.days().getOrDefault(each, 0L);
            double width = count == 0 ? 0 : WIDTH * count / handling.stopped();
            if (count > 0) {
                parts.add(new Part(
                        at,
                        Math.max(1, width - 1.5),
                        percent(handling.share(each)),
                        OPACITIES.get(each.ordinal()),
                        each.ordinal() < 2,
                        width > ROOM_FOR_PERCENT));
            }
            at += width;
        }
        return new DaysChart(parts);
    }

    private static String percent(Percentage share) {
        return share.value() == null ? "" : share.value().toPlainString() + "%";
    }
}
