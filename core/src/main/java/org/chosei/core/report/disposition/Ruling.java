package org.chosei.core.report.disposition;

import java.util.Optional;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Reason;

/** A disposition and why. */
public record Ruling(Disposition disposition, Reason reason) {

    static Ruling of(Disposition disposition, String code, String ja, String en) {
        return new Ruling(disposition, new Reason(code, ja, en));
    }

    /** What a rule that fits answers. */
    static Optional<Ruling> fits(Disposition disposition, String code, String ja, String en) {
        return Optional.of(of(disposition, code, ja, en));
    }
}
