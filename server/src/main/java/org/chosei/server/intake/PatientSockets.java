package org.chosei.server.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Connections that may be slow, but not for ever: each has some time to itself and a second more for every kilobyte that it brings.
 * Else one byte a minute, sent from a few hundred connections, would keep the door busy and everybody else out of it.
 */
final class PatientSockets extends ServerSocket {
    private static final int BYTES_FOR_A_SECOND = 1_000;

    private final Duration patience;
    private final LongSupplier nanos;

    PatientSockets(Duration patience, LongSupplier nanos) throws IOException {
        this.patience = patience;
        this.nanos = nanos;
    }

    @Override
    public Socket accept() throws IOException {
        Connection connection = new Connection();
        implAccept(connection);
        connection.began = nanos.getAsLong(); // not before somebody called, which may take all night
        return connection;
    }

    private final class Connection extends Socket {
        private long began;

        @Override
        public InputStream getInputStream() throws IOException {
            return new Brought(super.getInputStream(), began);
        }
    }

    private final class Brought extends FilterInputStream {
        private final long began;
        private long bytes;

        Brought(InputStream in, long began) {
            super(in);
            this.began = began;
        }

        @Override
        public int read() throws IOException {
            checkPatience();
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            checkPatience();
            int read = super.read(into, from, length);
            bytes += Math.max(0, read);
            return read;
        }

        private void checkPatience() throws SocketTimeoutException {
            Duration allowed = patience.plusSeconds(bytes / BYTES_FOR_A_SECOND);
            if (nanos.getAsLong() - began > allowed.toNanos()) {
                throw new SocketTimeoutException("The connection was too slow for too long");
            }
        }
    }
}
