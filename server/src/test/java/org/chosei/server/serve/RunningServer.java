package org.chosei.server.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chosei.server.Program;
import org.chosei.server.database.TestDatabase;

/** {@code serve} as a process of its own on a data folder, as an administrator starts it. */
final class RunningServer {
    private final Process process;
    private final Path data;
    private final URI web;
    private final URI smtp;

    private RunningServer(Process process, Path data, URI web, URI smtp) {
        this.process = process;
        this.data = data;
        this.web = web;
        this.smtp = smtp;
    }

    static RunningServer start(Path data, String... options) throws IOException {
        return start(data, Map.of(), options);
    }

    /** On a database of the test's, so that what is left in it can be looked at. */
    static RunningServer start(Path data, TestDatabase database, String... options) throws IOException {
        return start(data, Map.of("CHOSEI_DATABASE_URL", database.url()), options);
    }

    private static RunningServer start(Path data, Map<String, String> environment, String... options)
            throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("serve", "--data", data.toString(), "--http", "127.0.0.1:0", "--smtp", "127.0.0.1:0"));
        arguments.addAll(List.of(options));
        ProcessBuilder chosei = Program.of(arguments).redirectError(ProcessBuilder.Redirect.INHERIT);
        chosei.environment().putAll(environment);
        Process process = chosei.start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready ")) {
                String[] doors = line.split(" ");
                return new RunningServer(process, data, URI.create(doors[1]), URI.create(doors[2]));
            }
        }
        throw new IOException("serve ended before it was ready");
    }

    /** Another verb on the same data folder; its exit code. */
    static int run(Path data, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return Program.of(all).inheritIO().start().waitFor();
    }

    URI web() {
        return web;
    }

    URI smtp() {
        return smtp;
    }

    /** Hands one mail in by SMTP, as a sender who wants an acknowledgement; each character is a byte. */
    void mail(String sender, String message) throws IOException {
        try (Socket socket = new Socket(smtp.getHost(), smtp.getPort())) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            in.readLine();
            for (String command : List.of(
                    "HELO sender.example",
                    "MAIL FROM:<" + sender + ">",
                    "RCPT TO:<info@nicc.example>",
                    "DATA",
                    message + ".")) {
                socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                String answer = in.readLine();
                if (!answer.startsWith("2") && !answer.startsWith("354")) {
                    throw new IOException(command.lines().findFirst().orElse("") + " was answered with " + answer);
                }
            }
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void killDatabase() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .getFirst());
        ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Ends it as an administrator does; its exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }
}
