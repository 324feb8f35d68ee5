package org.chosei.server.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.chosei.core.intake.ReceivedTime;

/**
 * One delivery after its scan.
 *
 * @param flags what a person should know of it
 */
record Incoming(Arrival arrival, Original original, Scan scan, Instant receivedAt, List<String> flags) {

    /** @param trusted hosts whose Received lines are believed; none given: every host is */
    static Incoming of(ReceivingMessages.Delivery delivery, Set<String> trusted, Instant now) {
        Scan scan = Scan.of(delivery.original());
        ReceivedTime received =
                ReceivedTime.of(delivery.arrival().receivedAt(), scan.hops(), trusted, scan.date(), now);
        return new Incoming(
                delivery.arrival(),
                delivery.original(),
                scan,
                received.at(),
                received.doubt().map(ReceivedTime.Doubt::flag).stream().toList());
    }
}
