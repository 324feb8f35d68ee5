package org.chosei.core.post;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before a mail is offered again that the other side put off, and when to give up (RFC 5321, section 4.5.4.1). */
public final class Backoff {
    private static final List<Duration> FIRST =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final Duration LATER = Duration.ofHours(4);
    private static final int ATTEMPTS = 34;

    private Backoff() {}

    /**
     * @param attempts how often it was tried, 1 or more
     * @return empty after about five days
     */
    public static Optional<Duration> after(int attempts) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        return Optional.of(attempts <= FIRST.size() ? FIRST.get(attempts - 1) : LATER);
    }
}
