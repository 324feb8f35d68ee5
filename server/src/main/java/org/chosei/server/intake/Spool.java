package org.chosei.server.intake;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Collects a message as it comes in: in memory while it is small, because hundreds come at once, then in a file without a name, of
 * which nothing is left however the process ends. Closed without being finished, it leaves nothing.
 */
final class Spool extends OutputStream {
    static final int IN_MEMORY = 1 << 16;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private @Nullable OutputStream out;
    private boolean finished;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (out == null && memory.size() + length > IN_MEMORY) {
            file = unnamedFile();
            out = new BufferedOutputStream(Channels.newOutputStream(file), IN_MEMORY);
            memory.writeTo(out);
            memory.reset();
        }
        (out != null ? out : memory).write(bytes, from, length);
    }

    /** The message, which whoever takes it closes. */
    Original finish() throws IOException {
        if (out == null || file == null) {
            finished = true;
            return Original.of(memory.toByteArray());
        }
        out.flush();
        finished = true;
        return Original.spooled(file);
    }

    @Override
    public void close() throws IOException {
        if (!finished && file != null) {
            file.close();
        }
    }

    /** Its name goes with the opening, so that a message, which nobody has sealed yet, never stays behind. */
    private static FileChannel unnamedFile() throws IOException {
        Path file = Files.createTempFile("chosei-message-", ".eml");
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
