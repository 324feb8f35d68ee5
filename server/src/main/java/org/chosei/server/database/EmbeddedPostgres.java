package org.chosei.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chosei.server.command.CommandFailure;

/**
 * A real PostgreSQL in the data folder, a process of its own that outlives any single command.
 * <p>Two lock files carry the life cycle, because the kernel frees a lock however its holder ends. {@code users.lock} is held
 * shared by every process that uses the database; {@code lifecycle.lock} is held exclusively while one of them starts or stops
 * it. Whoever leaves lets go of its share and asks for the whole lock: who gets it was the last one, and stops the database.
 * A postmaster that was killed is started again by the next to notice ({@link #ensureRunning()}); one whose commands were all
 * killed is found by its {@code postmaster.pid} and used again. The children of a killed postmaster need a moment to end, and
 * until then a start fails: it is tried again, and {@code postmaster.pid} is never removed by hand.
 */
final class EmbeddedPostgres implements AutoCloseable {
    private static final long START_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final int ANSWER_PATIENCE_MILLIS = 10_000;
    /** PostgreSQL's protocol, message formats: SSLRequest. */
    private static final byte[] SSL_REQUEST = {0, 0, 0, 8, 4, (byte) 0xd2, 22, 47};

    private static final String SETTINGS = """

            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            fsync = on
            synchronous_commit = on
            shared_buffers = 256MB
            work_mem = 16MB
            max_wal_size = 2GB
            max_connections = 80
            jit = off
            autovacuum_naptime = 15s
            default_statistics_target = 30
            timezone = 'UTC'
            log_timezone = 'UTC'
            """;

    private final Path folder;
    private final Path cluster;
    private final Path programs;
    private final RunAs runAs;
    private final FileChannel users;
    private FileLock share;

    private EmbeddedPostgres(Path folder) throws IOException {
        this.folder = folder;
        this.cluster = folder.resolve("cluster");
        this.runAs = RunAs.current();
        this.programs = PostgresBinaries.unpackedBelow(runAs.cache()).resolve("bin");
        Files.createDirectories(folder);
        runAs.own(folder);
        this.users = open("users.lock");
        try (FileChannel lifecycle = open("lifecycle.lock");
                FileLock _ = lifecycle.lock()) {
            this.share = users.lock(0, Long.MAX_VALUE, true);
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                create();
            }
            startUnlessRunning();
        }
    }

    /** Opens the database in a folder: creates it, starts it, or joins those who use it already. */
    static EmbeddedPostgres in(Path folder) {
        try {
            return new EmbeddedPostgres(folder);
        } catch (IOException e) {
            throw new CommandFailure(
                    "The database in '%s' cannot be opened: %s; wanted a folder that this user owns and may write"
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    String password() {
        return read("password");
    }

    /** Starts the database again where it was killed; waits for recovery as long as it lasts. */
    void ensureRunning() {
        if (isRunning()) {
            return;
        }
        try (FileChannel lifecycle = open("lifecycle.lock");
                FileLock _ = lifecycle.lock()) {
            startUnlessRunning();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return postmaster().map(ProcessHandle::isAlive).orElse(false);
    }

    /**
     * More than {@link #isRunning()}: a process that was just killed still looks alive for a moment, and its port even takes connections,
     * but nobody says anything there. PostgreSQL answers the question for encryption with one letter.
     */
    private boolean answers() {
        if (!isRunning()) {
            return false;
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(ANSWER_PATIENCE_MILLIS);
            socket.getOutputStream().write(SSL_REQUEST);
            int answer = socket.getInputStream().read();
            return answer == 'N' || answer == 'S';
        } catch (IOException _) {
            return false;
        }
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            // Line 8 is written when connections are accepted (PostgreSQL's pidfile.h); before it the start is still
            // going on.
            return lines.size() < 8
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        try (FileChannel lifecycle = open("lifecycle.lock");
                FileLock _ = lifecycle.lock()) {
            share.release();
            FileLock alone = users.tryLock();
            if (alone != null && answers()) {
                run("pg_ctl", List.of("-D", cluster.toString(), "-m", "fast", "-w", "-t", "600", "stop"));
            }
        } finally {
            users.close();
        }
    }

    private void create() throws IOException {
        Path creating = folder.resolve("creating");
        if (Files.exists(creating)) {
            try (var left = Files.walk(creating)) {
                for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        writePassword();
        run(
                "initdb",
                List.of(
                        "-D",
                        creating.toString(),
                        "-U",
                        "chosei",
                        "--auth=scram-sha-256",
                        "--pwfile=" + folder.resolve("password"),
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8"));
        Files.writeString(creating.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        Files.move(creating, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Path file = folder.resolve("password");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(secret));
        runAs.own(file);
    }

    private void startUnlessRunning() throws IOException {
        long patienceEnds = System.nanoTime() + START_PATIENCE_NANOS;
        while (!answers()) {
            try {
                PostmasterFile.in(cluster).disownStranger();
                int port = freePort();
                // Before the start, so that whoever comes after a kill in between knows where it answers.
                Files.writeString(folder.resolve("port"), Integer.toString(port));
                run(
                        "pg_ctl",
                        List.of(
                                "-D",
                                cluster.toString(),
                                "-l",
                                cluster.resolve("server.log").toString(),
                                "-o",
                                "-p " + port,
                                "-w",
                                "-t",
                                "86400",
                                "start"));
            } catch (IOException refused) {
                if (System.nanoTime() > patienceEnds) {
                    throw refused;
                }
                pause();
            }
        }
    }

    /** The port of last time where it is free, so that connections of those still running find their way back. */
    private int freePort() throws IOException {
        int last = Files.exists(folder.resolve("port")) ? port() : 0;
        try (ServerSocket socket = new ServerSocket(last, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }

    private int port() {
        return Integer.parseInt(read("port"));
    }

    private void run(String program, List<String> arguments) throws IOException {
        Path output = Files.createTempFile("chosei-" + program, ".log");
        try {
            Process process = new ProcessBuilder(runAs.command(programs.resolve(program), arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .directory(folder.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("%s failed: %s%s".formatted(program, told(output), refusal()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** What a program that failed said, in one line: of much only what went wrong. */
    private static String told(Path output) throws IOException {
        List<String> lines = Files.readAllLines(output, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> !line.isBlank())
                .toList();
        List<String> wrong = lines.stream()
                .filter(line -> line.matches("(?i).*(could not|cannot|error|fatal|denied).*"))
                .toList();
        return String.join(" ", wrong.isEmpty() ? lines : wrong).strip();
    }

    /** The last thing that PostgreSQL refused, as its log says; empty where it refused nothing. */
    private String refusal() throws IOException {
        Path log = cluster.resolve("server.log");
        if (!Files.isReadable(log)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("FATAL:"))
                    .reduce((_, last) -> last)
                    .map(last -> " (" + last + ")")
                    .orElse("");
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database was starting", e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel open(String lock) throws IOException {
        return FileChannel.open(
                folder.resolve(lock), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
