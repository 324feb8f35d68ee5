package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One session with the mail door, spoken by hand over a socket: every byte is the test's own. */
final class SmtpTalk implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;
    private final String greeting;

    SmtpTalk(URI door) throws IOException {
        this(door, "127.0.0.1");
    }

    /** @param from the address of this machine that the door sees */
    SmtpTalk(URI door, String from) throws IOException {
        socket = new Socket(door.getHost(), door.getPort(), InetAddress.getByName(from), 0);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        out = socket.getOutputStream();
        greeting = reply();
    }

    /** What the door said first. */
    String greeting() {
        return greeting;
    }

    /** @return the answer to the message, whose text ends with a line end */
    String send(String message) throws IOException {
        untilData();
        return data(message);
    }

    /** @return the answer to what stands between DATA and the dot; each character is a byte */
    String data(String message) throws IOException {
        write(message + ".\r\n");
        return reply();
    }

    void untilData() throws IOException {
        tell("EHLO test.example", "250");
        tell("MAIL FROM:<>", "250");
        tell("RCPT TO:<info@nicc.example>", "250");
        tell("DATA", "354");
    }

    void tell(String command, String wanted) throws IOException {
        assertThat(ask(command)).startsWith(wanted);
    }

    String ask(String command) throws IOException {
        write(command + "\r\n");
        return reply();
    }

    /** Each character is a byte. */
    void write(String bytes) throws IOException {
        out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Says that nothing more will come, and still listens. */
    void endOfInput() throws IOException {
        socket.shutdownOutput();
    }

    /** The last line of the next answer; empty once the door has hung up. */
    String reply() throws IOException {
        String line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        return line == null ? "" : line;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
