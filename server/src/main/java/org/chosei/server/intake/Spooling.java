package org.chosei.server.intake;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Takes a message of any size to its end: what is too large, or finds no room on the disk, is counted and let go. */
final class Spooling extends OutputStream {
    private final Spool spool;
    private final long largest;
    private long size;
    private @Nullable IOException failure;

    Spooling(Spool spool, long largest) {
        this.spool = spool;
        this.largest = largest;
    }

    long size() {
        return size;
    }

    /** Why it could not be kept; null where it was. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        size += length;
        if (size <= largest && failure == null) {
            try {
                spool.write(bytes, from, length);
            } catch (IOException full) {
                failure = full;
            }
        }
    }
}
