package org.chosei.server.intake;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Collects a message as it comes in: in memory up to a mebibyte, then in a file of its own. Closed without being finished, it leaves nothing. */
final class Spool extends OutputStream {
    static final int IN_MEMORY = 1 << 20;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private boolean finished;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (out == null && memory.size() + length > IN_MEMORY) {
            file = Files.createTempFile("chosei-message-", ".eml");
            out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            memory.writeTo(out);
            memory.reset();
        }
        (out != null ? out : memory).write(bytes, from, length);
    }

    /** The message, which whoever takes it closes. */
    Original finish() throws IOException {
        finished = true;
        if (out == null || file == null) {
            return Original.of(memory.toByteArray());
        }
        out.close();
        return Original.spooled(file);
    }

    @Override
    public void close() throws IOException {
        if (!finished && out != null && file != null) {
            out.close();
            Files.deleteIfExists(file);
        }
    }
}
