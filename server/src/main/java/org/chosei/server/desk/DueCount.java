package org.chosei.server.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.chosei.server.coordination.FollowUps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many requests are due, for the app-bar of every page: counted once a minute, since it costs more than the rest of them. */
@Component
class DueCount {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final FollowUps followUps;
    private final Clock clock;
    private final AtomicReference<@Nullable Counted> last = new AtomicReference<>();

    DueCount(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    private record Counted(int due, Instant at) {}

    int now() {
        Counted known = last.get();
        return known != null && known.at().plus(FRESH).isAfter(clock.instant()) ? known.due() : list().size();
    }

    /** The list itself, which is always fresh; the count follows it. */
    List<FollowUps.Due> list() {
        Instant now = clock.instant();
        List<FollowUps.Due> due = followUps.due(now);
        last.set(new Counted(due.size(), now));
        return due;
    }
}
