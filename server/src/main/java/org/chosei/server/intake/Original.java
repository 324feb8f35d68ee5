package org.chosei.server.intake;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
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
        return new InFile(file);
    }

    /** A file without a name that is gone once it is closed. */
    static Original spooled(FileChannel file) {
        return new InSpool(file);
    }

    /** While it is small. */
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

    /** Of any size; whose it is keeps it. */
    record InFile(Path file) implements Original {
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
            // it stays
        }
    }

    /** Of any size, for as long as it is being stored; read by one at a time. */
    record InSpool(FileChannel file) implements Original {
        @Override
        public InputStream open() throws IOException {
            file.position(0);
            return new FilterInputStream(Channels.newInputStream(file)) {
                @Override
                public void close() {
                    // it is read more than once
                }
            };
        }

        @Override
        public long size() {
            try {
                return file.size();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
