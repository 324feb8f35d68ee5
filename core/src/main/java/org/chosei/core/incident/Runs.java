package org.chosei.core.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.chosei.core.report.Key;
import org.jspecify.annotations.Nullable;

/** Counting rule 10 over one key: its sightings and closings, ordered by time, then id, cut into runs. */
final class Runs {
    private static final Comparator<Moment> IN_TIME =
            Comparator.comparing(Moment::at).thenComparing(Moment::id);

    private final Key key;
    private final Window window;
    private final List<Group> runs = new ArrayList<>();
    private @Nullable Instant closed;

    private Runs(Key key) {
        this.key = key;
        this.window = Window.of(key.category());
    }

    private record Moment(
            Instant at,
            UUID id,
            @Nullable Sighting sighting,
            @Nullable Closing closing) {}

    static List<Group> of(Key key, Collection<Sighting> sightings, Collection<Closing> closings) {
        List<Moment> moments = new ArrayList<>();
        sightings.forEach(s -> moments.add(new Moment(s.at(), s.id(), s, null)));
        closings.forEach(c -> moments.add(new Moment(c.at(), c.id(), null, c)));
        moments.sort(IN_TIME);
        Runs fold = new Runs(key);
        for (Moment moment : moments) {
            if (moment.sighting() != null) {
                fold.see(moment.sighting());
            } else if (moment.closing() != null) {
                fold.close(moment.closing());
            }
        }
        return fold.runs;
    }

    private void see(Sighting sighting) {
        if (runs.isEmpty() || !window.joins(runs.getLast().last().at(), closed, sighting.at())) {
            runs.add(new Group(key, null));
        }
        runs.getLast().sightings.add(sighting);
        closed = null;
    }

    /** A closing before the key was ever seen closes nothing. */
    private void close(Closing closing) {
        if (!runs.isEmpty()) {
            runs.getLast().closings.add(closing);
            closed = closing.at();
        }
    }
}
