package org.chosei.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database's life cycle, with real processes; another command is another Java process on the same folder. */
@Tag("slow")
class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasCommittedWhenThePostmasterIsKilled() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.in(folder)) {
            execute(database, "create table t (n int)", "insert into t values (1)");
            kill(postmaster());
            await().until(() -> !database.isRunning());

            database.ensureRunning();

            assertThat(count(database)).isEqualTo(1);
        }
    }

    @Test
    void isStoppedByTheLastOneOut() throws Exception {
        EmbeddedPostgres first = EmbeddedPostgres.in(folder);
        Process second = otherCommand();
        first.close();

        assertThat(ProcessHandle.of(postmaster())).isPresent();

        second.getOutputStream().close();
        second.waitFor();
        assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void isUsedAgainWhenTheOnlyCommandWasKilled() throws Exception {
        Process killed = otherCommand();
        long orphan = postmaster();
        killed.destroyForcibly().waitFor();

        try (EmbeddedPostgres next = EmbeddedPostgres.in(folder)) {
            assertThat(postmaster()).isEqualTo(orphan);
            execute(next, "create table t (n int)");
        }
        assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void startsAgainWhenCommandAndPostmasterWereKilledTogether() throws Exception {
        Process killed = otherCommand();
        kill(postmaster());
        killed.destroyForcibly().waitFor();

        try (EmbeddedPostgres next = EmbeddedPostgres.in(folder)) {
            execute(next, "create table t (n int)");
            assertThat(count(next)).isZero();
        }
    }

    /** After a restart of the machine or its container the id is often another process's. */
    @Test
    void startsAgainWhenTheKilledPostmastersIdIsAnotherProcesss() throws Exception {
        EmbeddedPostgres.in(folder).close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    folder.resolve("cluster/postmaster.pid"),
                    "%d\n%s\n1700000000\n5432\n\n127.0.0.1\n1 1\nready   \n"
                            .formatted(stranger.pid(), folder.resolve("cluster")));

            try (EmbeddedPostgres database = EmbeddedPostgres.in(folder)) {
                execute(database, "create table t (n int)");
                assertThat(postmaster()).isNotEqualTo(stranger.pid());
            }
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void beginsAnewWhenItsCreationWasCutShort() throws Exception {
        Files.createDirectories(folder.resolve("creating/base"));
        Files.writeString(folder.resolve("creating/PG_VERSION"), "18");

        try (EmbeddedPostgres database = EmbeddedPostgres.in(folder)) {
            execute(database, "create table t (n int)");
        }
    }

    @Test
    void writesEveryCommitToTheDiskAndHidesItsPassword() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.in(folder);
                var connection = DriverManager.getConnection(database.url("postgres"), "chosei", database.password());
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select current_setting('fsync') || current_setting('synchronous_commit')")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("onon");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    /** Opens the database in a process of its own; returns once it is open, and the process closes it at the end of its input. */
    private Process otherCommand() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherCommand.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.getInputStream().read()).isEqualTo('o');
        return process;
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst());
    }

    private static void kill(long process) {
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
    }

    private static void execute(EmbeddedPostgres database, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url("postgres"), "chosei", database.password());
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(statements)) {
                statement.execute(sql);
            }
        }
    }

    private static int count(EmbeddedPostgres database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url("postgres"), "chosei", database.password());
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from t")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** What the other process runs. */
    static final class OtherCommand {
        public static void main(String[] arguments) throws IOException {
            try (EmbeddedPostgres _ = EmbeddedPostgres.in(Path.of(arguments[0]))) {
                System.out.write('o');
                System.out.flush();
                System.in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
