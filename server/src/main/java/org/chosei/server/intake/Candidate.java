package org.chosei.server.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.chosei.core.intake.Sameness;
import org.chosei.server.journal.Ids;
import org.jspecify.annotations.Nullable;

/** A message that a delivery may be a delivery of: stored already, or new with this batch. */
final class Candidate {
    /** Which of several stands when they turn out to be one: the one stored first. */
    static final Comparator<Candidate> STORED_FIRST =
            Comparator.comparing(Candidate::isNew).thenComparing(Candidate::id);

    private final UUID id;
    private final @Nullable Incoming first;
    private final boolean hasMessageId;
    private final Instant storedAs;
    private final List<UUID> same = new ArrayList<>();
    private @Nullable Candidate into;
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

    /** A delivery between both showed that the other is this one too (counting rule 3: neighbours less than seven days apart). */
    void takeIn(Candidate other) {
        other.into = this;
        if (!other.isNew()) {
            same.add(other.id);
        }
        deliveredAt(other.earliest);
        deliveredAt(other.latest);
    }

    /** This one, or the one that took it in. */
    Candidate standing() {
        return into == null ? this : into.standing();
    }

    /** Stored messages that turned out to be this one. */
    List<UUID> same() {
        return same;
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
