package org.chosei.core.report.disposition;

import java.util.Optional;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Reason;

/** A disposition and why. */
public record Ruling(Disposition disposition, Reason reason) {
    static final Ruling SPAM = of(Disposition.SPAM, "DI-SPAM", "宣伝や勧誘の文面である", "Worded as unwanted mail");
    static final Ruling UNRELATED = of(
            Disposition.UNRELATED, "DI-UNRELATED", "催しや宣伝、取材などである", "An event, an offer, the press or an application");
    static final Ruling QUESTION = of(Disposition.QUESTION, "DI-QUESTION", "問い合わせである", "It asks something");

    static Ruling of(Disposition disposition, String code, String ja, String en) {
        return new Ruling(disposition, new Reason(code, ja, en));
    }

    /** What a rule that fits answers. */
    static Optional<Ruling> fits(Disposition disposition, String code, String ja, String en) {
        return Optional.of(of(disposition, code, ja, en));
    }
}
