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
import java.nio.file.StandardOpenOption;
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

    private final Path folder;
    private final Path cluster;
    private final PostgresPrograms programs;
    private final FileChannel users;
    private FileLock share;

    private EmbeddedPostgres(Path folder) throws IOException {
        this.folder = folder;
        this.cluster = folder.resolve("cluster");
        RunAs runAs = RunAs.current();
        this.programs = PostgresPrograms.in(folder, runAs);
        this.users = open("users.lock");
        try (FileChannel lifecycle = open("lifecycle.lock");
                FileLock _ = lifecycle.lock()) {
            this.share = users.lock(0, Long.MAX_VALUE, true);
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                new NewCluster(folder, programs, runAs).createdAs(cluster);
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
        return PostmasterFile.in(cluster).ready().map(ProcessHandle::isAlive).orElse(false);
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

    @Override
    public void close() throws IOException {
        try (FileChannel lifecycle = open("lifecycle.lock");
                FileLock _ = lifecycle.lock()) {
            share.release();
            FileLock alone = users.tryLock();
            if (alone != null && answers()) {
                programs.run("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "600", "stop");
            }
        } finally {
            users.close();
        }
    }

    private void startUnlessRunning() throws IOException {
        long patienceEnds = System.nanoTime() + START_PATIENCE_NANOS;
        while (!answers()) {
            try {
                PostmasterFile.in(cluster).disownStranger();
                int port = freePort();
                // Before the start, so that whoever comes after a kill in between knows where it answers.
                Files.writeString(folder.resolve("port"), Integer.toString(port));
                start(port);
            } catch (IOException refused) {
                if (System.nanoTime() > patienceEnds) {
                    throw refused;
                }
                pause();
            }
        }
    }

    private void start(int port) throws IOException {
        Path log = cluster.resolve("server.log");
        try {
            programs.run(
                    "pg_ctl",
                    "-D",
                    cluster.toString(),
                    "-l",
                    log.toString(),
                    "-o",
                    "-p " + port,
                    "-w",
                    "-t",
                    "86400",
                    "start");
        } catch (IOException e) {
            throw new IOException(e.getMessage() + refusal(log), e);
        }
    }

    /** The last thing that PostgreSQL refused, as its log says; empty where it refused nothing. */
    private static String refusal(Path log) throws IOException {
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
