package org.chosei.server.desk;

import org.jspecify.annotations.Nullable;

/**
 * A number of a quarter's page and what it counts.
 *
 * @param count null where nothing is known
 * @param list the address of the list of all that was counted; null where there is nothing to list, or only history knows the number
 */
record Counted(@Nullable Long count, @Nullable String list) {
    static final Counted NOTHING = new Counted(null, null);
}
