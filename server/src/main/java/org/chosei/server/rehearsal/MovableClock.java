package org.chosei.server.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Runs through the rehearsed quarter, never backwards, and then goes with the system's clock. */
final class MovableClock extends Clock {
    private final Clock system = Clock.systemUTC();
    private volatile @Nullable Instant held;

    /** Stands at an instant from now on, unless it is past that already. */
    void moveTo(Instant instant) {
        Instant now = held;
        held = now != null && now.isAfter(instant) ? now : instant;
    }

    void follow() {
        held = null;
    }

    @Override
    public Instant instant() {
        Instant now = held;
        return now == null ? system.instant() : now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The rehearsal's clock knows no zone: take it from the deployment's");
    }
}
