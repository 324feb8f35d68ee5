package org.chosei.server.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One delivery after its scan.
 *
 * @param flags what a person should know: {@code received-time-unknown}, {@code received-in-future}
 */
record Incoming(Arrival arrival, Original original, Scan scan, Instant receivedAt, List<String> flags) {
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(10);

    static Incoming of(ReceivingMessages.Delivery delivery, Instant now) {
        Scan scan = Scan.of(delivery.original());
        List<String> flags = new ArrayList<>();
        Instant received = receivedAt(delivery.arrival(), scan);
        if (received == null) {
            flags.add("received-time-unknown");
        } else if (received.isAfter(now.plus(CLOCKS_MAY_DIFFER))) {
            flags.add("received-in-future");
            received = null;
        }
        return new Incoming(delivery.arrival(), delivery.original(), scan, received == null ? now : received, flags);
    }

    /** Counting rule 2: what the door knows, else the topmost Received line, else Date. */
    private static @Nullable Instant receivedAt(Arrival arrival, Scan scan) {
        if (arrival.receivedAt() != null) {
            return arrival.receivedAt();
        }
        return scan.received() != null ? scan.received() : scan.date();
    }
}
