package org.chosei.core.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When our border took a message (counting rule 2).
 *
 * @param doubt why it is the import's time instead
 */
public record ReceivedTime(Instant at, Optional<Doubt> doubt) {
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(10);

    /** Why a message's own time was not taken; its flag stands on the message. */
    public enum Doubt {
        UNKNOWN("received-time-unknown"),
        IN_FUTURE("received-in-future");

        private final String flag;

        Doubt(String flag) {
            this.flag = flag;
        }

        public String flag() {
            return flag;
        }
    }

    /**
     * One Received line (RFC 5321, section 4.4).
     *
     * @param by the host that wrote it, in lower case; empty where it does not say
     * @param at null where no time can be read
     */
    public record Hop(String by, @Nullable Instant at) {}

    /**
     * What the door knows, else the topmost Received line of a trusted host, else Date; missing or in the future: now, flagged.
     *
     * @param hops the topmost first
     * @param trusted hosts whose lines are believed; none given: every host is
     */
    public static ReceivedTime of(
            @Nullable Instant door, List<Hop> hops, Set<String> trusted, @Nullable Instant date, Instant now) {
        Instant told = door != null ? door : byHops(hops, trusted).orElse(date);
        if (told == null) {
            return new ReceivedTime(now, Optional.of(Doubt.UNKNOWN));
        }
        return told.isAfter(now.plus(CLOCKS_MAY_DIFFER))
                ? new ReceivedTime(now, Optional.of(Doubt.IN_FUTURE))
                : new ReceivedTime(told, Optional.empty());
    }

    private static Optional<Instant> byHops(List<Hop> hops, Set<String> trusted) {
        return hops.stream()
                .filter(hop -> trusted.isEmpty() || trusted.contains(hop.by()))
                .map(Hop::at)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
