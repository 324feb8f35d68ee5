package org.chosei.server.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A message's bytes as they came: in memory while small, in a file of their own otherwise. */
public sealed interface Original extends AutoCloseable {

    InputStream open() throws IOException;

    long size();

    @Override
    void close();

    static Original of(byte[] bytes) {
        return new InMemory(bytes);
    }

    /** A file that stays where it is. */
    static Original of(Path file) {
        return new InFile(file, false);
    }

    /** A file that is deleted once the message is stored. */
    static Original spooled(Path file) {
        return new InFile(file, true);
    }

    /** Up to a mebibyte. */
    record InMemory(byte[] bytes) implements Original {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    /** Of any size. */
    record InFile(Path file, boolean spool) implements Original {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public long size() {
            try {
                return Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                if (spool) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
