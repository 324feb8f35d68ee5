package org.chosei.server.intake;

import java.time.Instant;
import java.util.UUID;
import org.chosei.core.intake.Sameness;
import org.chosei.server.journal.Ids;
import org.jspecify.annotations.Nullable;

/** A message that a delivery may be a delivery of: stored already, or new with this batch. */
final class Candidate {
    private final UUID id;
    private final @Nullable Incoming first;
    private final boolean hasMessageId;
    private final Instant storedAs;
    private Instant earliest;
    private Instant latest;
    private String number;

    private Candidate(
            UUID id, String number, @Nullable Incoming first, boolean hasMessageId, Instant earliest, Instant latest) {
        this.id = id;
        this.number = number;
        this.first = first;
        this.hasMessageId = hasMessageId;
        this.storedAs = earliest;
        this.earliest = earliest;
        this.latest = latest;
    }

    static Candidate stored(UUID id, String number, boolean hasMessageId, Instant earliest, Instant latest) {
        return new Candidate(id, number, null, hasMessageId, earliest, latest);
    }

    static Candidate fresh(Incoming first) {
        return new Candidate(
                Ids.next(), "", first, first.scan().messageId() != null, first.receivedAt(), first.receivedAt());
    }

    /** Counting rule 3; equal digests are given. */
    boolean isSameAs(Incoming delivery) {
        return Sameness.decides(hasMessageId, earliest, latest, delivery.receivedAt());
    }

    void deliveredAt(Instant at) {
        earliest = at.isBefore(earliest) ? at : earliest;
        latest = at.isAfter(latest) ? at : latest;
    }

    boolean isNew() {
        return first != null;
    }

    /** Whether it is new with this very delivery. */
    boolean isBroughtBy(Incoming delivery) {
        return first == delivery;
    }

    /** A stored message whose receipt time is now known to be earlier. */
    boolean isEarlierThanStored() {
        return !isNew() && earliest.isBefore(storedAs);
    }

    Incoming first() {
        if (first == null) {
            throw new IllegalStateException("Message " + number + " was stored before");
        }
        return first;
    }

    UUID id() {
        return id;
    }

    Instant earliest() {
        return earliest;
    }

    String number() {
        return number;
    }

    void number(String given) {
        number = given;
    }
}
