package org.chosei.server.figures;

import java.time.Clock;
import java.time.Instant;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.server.journal.Sealer;
import org.springframework.stereotype.Component;

/** The figures of a quarter, as of a position or live. */
@Component
public class Figures {
    private final Clock clock;
    private final Sealer sealer;

    Figures(Clock clock, Sealer sealer) {
        this.clock = clock;
        this.sealer = sealer;
    }

    /** What is known now, sealed or not. */
    public QuarterFigures live(Quarter quarter) {
        return of(quarter, AsOf.live(clock.instant()));
    }

    /** What was known at an instant: the last position sealed not later than it (counting rule 19). */
    public QuarterFigures at(Quarter quarter, Instant instant) {
        return of(quarter, AsOf.position(sealer.positionAt(instant), instant));
    }

    public QuarterFigures of(Quarter quarter, AsOf asOf) {
        throw new UnsupportedOperationException("Counted next: " + quarter + asOf);
    }
}
