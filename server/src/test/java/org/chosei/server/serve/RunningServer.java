package org.chosei.server.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chosei.server.ChoseiApplication;

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
        List<String> arguments = new ArrayList<>(
                List.of("serve", "--data", data.toString(), "--http", "127.0.0.1:0", "--smtp", "127.0.0.1:0"));
        arguments.addAll(List.of(options));
        Process process =
                chosei(arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start();
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
        return chosei(all).inheritIO().start().waitFor();
    }

    private static ProcessBuilder chosei(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx448m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ChoseiApplication.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    URI web() {
        return web;
    }

    URI smtp() {
        return smtp;
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
