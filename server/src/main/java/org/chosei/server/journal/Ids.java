package org.chosei.server.journal;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Time-ordered ids: UUID version 7 (RFC 9562, section 5.7), ascending within one process even inside a millisecond. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int STEPS_PER_MILLISECOND = 1 << 12;
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        long now = System.currentTimeMillis() * STEPS_PER_MILLISECOND;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long millis = tick / STEPS_PER_MILLISECOND;
        long high = millis << 16 | 0x7000L | tick % STEPS_PER_MILLISECOND;
        long low = RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
