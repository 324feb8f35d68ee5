package org.chosei.server.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes so many letters in a connection and then ends it without a word. */
final class TiringRelay implements AutoCloseable {
    private final ServerSocket door;
    private final int letters;
    private final Runnable onLetter;
    private final AtomicInteger taken = new AtomicInteger();

    TiringRelay(int letters) throws IOException {
        this(letters, () -> {});
    }

    /** @param onLetter done before each letter is taken */
    TiringRelay(int letters, Runnable onLetter) throws IOException {
        this.letters = letters;
        this.onLetter = onLetter;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "smtp://127.0.0.1:" + door.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                converse(caller);
            } catch (IOException _) {
                // The caller has gone, or the door was shut.
            }
        }
    }

    private void converse(Socket caller) throws IOException {
        BufferedReader from =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream to = caller.getOutputStream();
        say(to, "220 ready");
        int left = letters;
        String line;
        while ((line = from.readLine()) != null) {
            if (left == 0 && !line.startsWith("EHLO")) {
                return;
            }
            if (!line.startsWith("DATA")) {
                say(to, "250 ok");
                continue;
            }
            say(to, "354 go on");
            while (!".".equals(from.readLine())) {
                // the letter itself
            }
            onLetter.run();
            taken.incrementAndGet();
            left--;
            say(to, "250 taken");
        }
    }

    private static void say(OutputStream to, String reply) throws IOException {
        to.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        to.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
