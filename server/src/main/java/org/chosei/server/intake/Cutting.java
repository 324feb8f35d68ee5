package org.chosei.server.intake;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Cuts a stream into pieces of equal size, the last one excepted, and hands over each as soon as it is whole. */
final class Cutting extends OutputStream {
    private final int size;
    private final Consumer<byte[]> each;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();

    Cutting(int size, Consumer<byte[]> each) {
        this.size = size;
        this.each = each;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int at = from; at < from + length; ) {
            int fits = Math.min(size - piece.size(), from + length - at);
            piece.write(bytes, at, fits);
            at += fits;
            if (piece.size() == size) {
                cut();
            }
        }
    }

    @Override
    public void close() {
        if (piece.size() > 0) {
            cut();
        }
    }

    private void cut() {
        each.accept(piece.toByteArray());
        piece.reset();
    }
}
