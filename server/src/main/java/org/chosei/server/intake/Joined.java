package org.chosei.server.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads pieces one after the other as one stream, each fetched only when it is its turn. */
final class Joined extends InputStream {
    private final IntFunction<Optional<byte[]>> pieces;
    private int next;
    private InputStream current = InputStream.nullInputStream();

    /** @param pieces by number, from 0; empty after the last */
    Joined(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = current.read(bytes, from, length);
        while (n < 0) {
            Optional<byte[]> piece = pieces.apply(next++);
            if (piece.isEmpty()) {
                return -1;
            }
            current = new ByteArrayInputStream(piece.get());
            n = current.read(bytes, from, length);
        }
        return n;
    }
}
