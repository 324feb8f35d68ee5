package org.chosei.server.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chosei.core.journal.Merkle;

/** A sealed block; its number is a position that figures are asked as of. */
record Block(int number, Instant at, int entries, byte[] root, byte[] previous, byte[] hash) {
    static final Block NONE = new Block(0, Instant.EPOCH, 0, Merkle.NOTHING, Merkle.NOTHING, Merkle.NOTHING);

    static Block of(ResultSet row, int number) throws SQLException {
        return new Block(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getInt("entries"),
                row.getBytes("root"),
                row.getBytes("previous"),
                row.getBytes("hash"));
    }

    /** The block after this one; journal time never runs backwards, whatever the clock says. */
    Block next(Instant now, List<byte[]> leaves) {
        Instant time = (now.isAfter(at) ? now : at).truncatedTo(ChronoUnit.MICROS);
        byte[] newRoot = Merkle.root(leaves);
        return new Block(number + 1, time, leaves.size(), newRoot, hash, hashOf(number + 1, time, newRoot, hash));
    }

    /** What the hash has to be when nothing was changed. */
    byte[] recomputedHash() {
        return hashOf(number, at, root, previous);
    }

    private static byte[] hashOf(int number, Instant at, byte[] root, byte[] previous) {
        return Merkle.block(number, ChronoUnit.MICROS.between(Instant.EPOCH, at), root, previous);
    }
}
