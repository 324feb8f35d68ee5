package org.chosei.server.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.locks.ReentrantLock;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.server.figures.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The running quarter's figures for anybody: counted at most once a minute, however many look. */
@Component
class FiguresSoFar {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Figures figures;
    private final Clock clock;
    private final ZoneId zone;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile @Nullable QuarterFigures counted;

    FiguresSoFar(Figures figures, Clock clock, ZoneId deploymentZone) {
        this.figures = figures;
        this.clock = clock;
        this.zone = deploymentZone;
    }

    /** While somebody counts anew, the others see what was counted before. */
    QuarterFigures figures() {
        QuarterFigures known = counted;
        if (known != null && (isFresh(known) || counting.isLocked())) {
            return known;
        }
        counting.lock();
        try {
            QuarterFigures meanwhile = counted;
            if (meanwhile != null && isFresh(meanwhile)) {
                return meanwhile;
            }
            QuarterFigures now =
                    figures.live(Quarter.of(YearMonth.from(clock.instant().atZone(zone))));
            counted = now;
            return now;
        } finally {
            counting.unlock();
        }
    }

    private boolean isFresh(QuarterFigures known) {
        return known.asOf().plus(FRESH).isAfter(clock.instant());
    }
}
