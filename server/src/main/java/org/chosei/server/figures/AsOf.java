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
    /** For questions that no instant is printed beside. */
    static final AsOf LIVE = live(Instant.EPOCH);

    public static AsOf live(Instant now) {
        return new AsOf(now, null);
    }

    public static AsOf position(int position, Instant instant) {
        return new AsOf(instant, position);
    }

    /** SQL that holds where the entry in this qualified column was known; a block's number is no text, so it stands in the statement. */
    String knows(String entry) {
        return position == null
                ? "true"
                : "exists (select from journal.sealed known where known.entry = %s and known.block <= %d)".formatted(entry, position);
    }

    /** SQL that holds where the entry in this column had not been known yet, or there is none. */
    String ignores(String entry) {
        return position == null ? entry + " is null" : "not " + knows(entry);
    }
}
