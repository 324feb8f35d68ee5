package org.chosei.core.report.imitation;

import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.scene.Scene;

/** Where a report says of a site that nobody knows whom it imitates: in its own words, the line above or a field below. */
final class ToldUnknown {
    private final Scene scene;
    private final StatedBrands stated;

    ToldUnknown(Scene scene, StatedBrands stated) {
        this.scene = scene;
        this.stated = stated;
    }

    /** Whether the site's own words, the heading over it or its field for the brand say that nobody knows. */
    boolean isTold(int statement) {
        if (stated.isUnknown(statement) || isUnknownAbove(statement - 1)) {
            return true;
        }
        int below = statement + 1;
        return below < scene.statements().size()
                && !stated.isSite(below)
                && Labels.shipped()
                                .meaning(
                                        scene.statements().get(below).sentence().label())
                        != Meaning.CONTACT
                && !scene.statements().get(below).sentence().label().isEmpty()
                && stated.isUnknown(below);
    }

    /** Whether the line above says so, in any of its sentences. */
    private boolean isUnknownAbove(int before) {
        int line = before < 0 ? 0 : scene.statements().get(before).sentence().line();
        for (int i = before; i >= 0 && !stated.isSite(i); i--) {
            boolean same = scene.statements().get(i).sentence().line() == line;
            if (!same || stated.isUnknown(i)) {
                return same;
            }
        }
        return false;
    }
}
