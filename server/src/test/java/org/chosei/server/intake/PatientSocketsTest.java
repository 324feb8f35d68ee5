package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PatientSocketsTest {
    private final AtomicLong now = new AtomicLong();

    @Test
    @Timeout(60)
    void countsFromTheCallAndNotFromTheLastOne() throws Exception {
        try (PatientSockets door = new PatientSockets(Duration.ofMinutes(10), now::get)) {
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            BlockingQueue<Socket> called = new ArrayBlockingQueue<>(1);
            Thread waiting = Thread.startVirtualThread(() -> accept(door, called));
            while (waiting.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            now.set(Duration.ofMinutes(11).toNanos());
            try (Socket caller = new Socket(door.getInetAddress(), door.getLocalPort());
                    Socket answered = called.take()) {
                caller.getOutputStream().write('E');
                assertThat(answered.getInputStream().read()).isEqualTo('E');
            }
        }
    }

    private static void accept(PatientSockets door, BlockingQueue<Socket> called) {
        try {
            called.add(door.accept());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
