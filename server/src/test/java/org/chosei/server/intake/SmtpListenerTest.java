package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.chosei.server.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The mail door, spoken to by hand over a socket. */
@ServerTest
class SmtpListenerTest {
    @Autowired
    SmtpListener listener;

    @Autowired
    Messages messages;

    @Autowired
    RawStore raw;

    private Socket socket;
    private BufferedReader in;
    private OutputStream out;

    @BeforeEach
    void connect() throws IOException {
        URI address = listener.listen();
        socket = new Socket(address.getHost(), address.getPort());
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        out = socket.getOutputStream();
        assertThat(reply()).startsWith("220");
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        listener.close();
    }

    @Test
    void saysTheNumberUnderWhichTheMessageIsStored() throws IOException {
        String answer = send("Subject: one\r\n\r\ntext with a\r\n..dot\r\n");

        String number = answer.replaceAll(".*ORG#(\\d{8}).*", "$1");
        Messages.Message message = messages.byNumber(number).orElseThrow();
        assertThat(new String(raw.open(message.id()).readAllBytes(), StandardCharsets.US_ASCII))
                .isEqualTo("Subject: one\r\n\r\ntext with a\r\n.dot\r\n");
    }

    @Test
    void takesAnEmptyMailAndTheNullSender() throws IOException {
        assertThat(send("")).startsWith("250");
    }

    @Test
    void takesTenThousandPartsAndThirtyMegabytes() throws IOException {
        String parts = "Subject: parts\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(10_000) + "--b--\r\n";
        assertThat(send(parts)).startsWith("250");
        assertThat(send("Subject: large\r\n\r\n" + ("x".repeat(998) + "\r\n").repeat(30_000)))
                .startsWith("250");
    }

    @Test
    void refusesWhatIsTooLargeAndTakesTheNext() throws IOException {
        assertThat(send("Subject: huge\r\n\r\n" + ("x".repeat(998) + "\r\n").repeat(43_000)))
                .startsWith("552");
        assertThat(send("Subject: next\r\n\r\nsmall\r\n")).startsWith("250");
    }

    /** @return the answer to the message */
    private String send(String message) throws IOException {
        tell("EHLO test.example", "250");
        tell("MAIL FROM:<>", "250");
        tell("RCPT TO:<info@nicc.example>", "250");
        tell("DATA", "354");
        out.write(message.getBytes(StandardCharsets.US_ASCII));
        out.write(".\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return reply();
    }

    private void tell(String command, String wanted) throws IOException {
        out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        assertThat(reply()).startsWith(wanted);
    }

    private String reply() throws IOException {
        String line = in.readLine();
        while (line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        return line;
    }
}
