package org.chosei.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Senders that retry until they get their 250, while server, database or both are killed in the middle of the burst. */
@Tag("slow")
class NothingAcknowledgedIsLostTest {
    private static final int SENDERS = 4;
    private static final int MAILS_EACH = 60;
    private static final int KILL_AFTER = SENDERS * MAILS_EACH / 3;

    /** The Message-ID of each standing incident's reports: once for each, when each mail is one report of one incident. */
    private static final String INCIDENTS = """
            select m.message_id from incident.version v
            join incident.assignment a on a.incident = v.incident and a.to_entry is null
            join incident.sighting s on s.id = a.sighting and s.counts
            join intake.message m on m.id = s.message
            where v.standing and v.to_entry is null""";

    @TempDir
    Path data;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicReference<URI> door = new AtomicReference<>();

    /** What is killed. */
    enum Victim {
        SERVER,
        DATABASE,
        BOTH
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryAcknowledgedMailOnceWhenKilled(Victim victim) throws Exception {
        RunningServer server = RunningServer.start(data);
        door.set(server.smtp());
        List<Thread> senders = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            int number = sender;
            senders.add(Thread.ofVirtual().start(() -> sendAll(number)));
        }
        while (acknowledged.size() < KILL_AFTER) {
            Thread.onSpinWait();
        }
        if (victim != Victim.SERVER) {
            server.killDatabase();
        }
        if (victim != Victim.DATABASE) {
            server.kill();
            server = RunningServer.start(data);
            door.set(server.smtp());
        }
        for (Thread sender : senders) {
            sender.join();
        }

        assertThat(acknowledged).hasSize(SENDERS * MAILS_EACH);
        assertThat(ask("select message_id from intake.message")).containsExactlyInAnyOrderElementsOf(acknowledged);
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(ask(INCIDENTS)).hasSize(SENDERS * MAILS_EACH));
        assertThat(ask(INCIDENTS)).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(server.terminate()).isZero();
        assertThat(RunningServer.run(data, "verify")).isZero();
    }

    private void sendAll(int sender) {
        for (int mail = 0; mail < MAILS_EACH; mail++) {
            String id = "%d.%d@sender.example".formatted(sender, mail);
            while (!send(id)) {
                // the sender's queue tries again
            }
            acknowledged.add(id);
        }
    }

    private boolean send(String id) {
        URI at = door.get();
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(60));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            boolean taken = true;
            taken &= says(in, "220");
            for (String line :
                    List.of("HELO sender.example", "MAIL FROM:<a@sender.example>", "RCPT TO:<info@nicc.example>")) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                taken &= says(in, "250");
            }
            socket.getOutputStream().write("DATA\r\n".getBytes(StandardCharsets.US_ASCII));
            taken &= says(in, "354");
            socket.getOutputStream().write(mail(id).getBytes(StandardCharsets.UTF_8));
            return says(in, "250") && taken;
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean says(BufferedReader in, String code) throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("closed");
        }
        return line.startsWith(code);
    }

    private static String mail(String id) {
        return """
                From: watcher@sender.example
                Date: Mon, 1 Oct 2018 09:00:00 +0900
                Subject: Phishing site
                Message-ID: <%s>

                The page below imitates a bank and asks visitors for their password. Please have it taken down.

                http://login-%s.test/
                .
                """.formatted(id, id.replace('@', '-')).replace("\n", "\r\n");
    }

    private List<String> ask(String query) throws IOException, SQLException {
        List<String> ids = new ArrayList<>();
        String port = Files.readString(data.resolve("postgres/port"));
        String password = Files.readString(data.resolve("postgres/password"));
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/chosei", "chosei", password);
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
