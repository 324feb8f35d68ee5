package org.chosei.server.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the house knew when a figure is asked for (counting rule 19).
 *
 * @param instant shown beside the figures
 * @param position the last block whose facts count; null means live: everything, sealed or not
 */
public record AsOf(Instant instant, @Nullable Integer position) {

    public static AsOf live(Instant now) {
        return new AsOf(now, null);
    }

    public static AsOf position(int position, Instant instant) {
        return new AsOf(instant, position);
    }
}
