/**
 * What a journal entry holds and how a block of entries is sealed: leaf, Merkle root, chained hash.
 * <p>Rules only: storage, the sealer and {@code verify} are in {@code server.journal}.
 */
@NullMarked
package org.chosei.core.journal;

import org.jspecify.annotations.NullMarked;
