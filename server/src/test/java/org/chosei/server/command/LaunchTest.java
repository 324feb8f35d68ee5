package org.chosei.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.chosei.server.Program;
import org.chosei.server.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The program as a process of its own. */
@Tag("slow")
class LaunchTest {
    @TempDir
    Path folder;

    @Test
    void takesTheDataFolderOfTheOptionBeforeThatOfTheEnvironment() throws Exception {
        ProcessBuilder verify =
                Program.of(List.of("verify", "--data", folder.resolve("option").toString()));
        verify.environment().put("CHOSEI_DATA", folder.resolve("environment").toString());

        assertThat(verify.start().waitFor()).isZero();
        assertThat(folder.resolve("option/postgres")).isDirectory();
        assertThat(folder.resolve("environment")).doesNotExist();
    }

    @Test
    void namesInOneLineWhatIsWrongWithAnAddress() throws Exception {
        Process serve = Program.of(List.of("serve", "--http", "everywhere")).start();

        assertThat(new String(serve.getErrorStream().readAllBytes()))
                .isEqualTo(
                        "--http 'everywhere' is not a place to listen: wanted HOST:PORT with a port of 0 to 65535, as 127.0.0.1:8080\n");
        assertThat(serve.waitFor()).isEqualTo(1);
    }

    @Test
    void saysInOneLineThatAVerbIsNoneAndMakesNothing() throws Exception {
        ProcessBuilder slip =
                Program.of(List.of("frob", "--data", folder.resolve("data").toString()));
        Process ended = slip.start();

        assertThat(new String(ended.getErrorStream().readAllBytes()))
                .isEqualTo(
                        "'frob' is no verb: wanted one of demo, explain, export, freeze, history, import, raw, report, serve, token, verify;"
                                + " './chosei help' tells what each does\n");
        assertThat(ended.waitFor()).isEqualTo(1);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void wantsAFolderForTheReportOfARehearsalThatEnds() throws Exception {
        assertThat(complaint(TestDatabase.fresh().url(), "demo", "--once"))
                .isEqualTo("'demo --once' ends after the report was written, but --out is missing:"
                        + " wanted --out DIR, the folder for the report\n");
    }

    @Test
    void saysInOneLineThatAnOptionWasGivenTwice() throws Exception {
        assertThat(complaint("jdbc:postgresql:unused", "verify", "--data", "a", "--data", "b"))
                .startsWith("option '--data' (DIR) should be specified only once;")
                .containsOnlyOnce("\n");
    }

    @Test
    void saysInOneLineThatAnAddressIsNotOfThisMachine() throws Exception {
        assertThat(complaint(
                        TestDatabase.fresh().url(), "serve", "--http", "203.0.113.1:8080", "--smtp", "127.0.0.1:0"))
                .isEqualTo(
                        "--http cannot be listened on (Cannot assign requested address): wanted an address of this machine\n");
    }

    @Test
    void saysInOneLineThatADatabaseIsOfAnotherVersion() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        new JdbcTemplate(database.dataSource())
                .update("update flyway.flyway_schema_history set checksum = 7 where version = '1'");

        assertThat(complaint(database.url(), "verify"))
                .isEqualTo("The database was laid out by another version of Chosei:"
                        + " name a new folder with --data, or use the version that made it\n");
    }

    @Test
    void saysInOneLineThatADatabaseDoesNotAnswer() throws Exception {
        assertThat(complaint("jdbc:postgresql://127.0.0.1:1/chosei?user=chosei", "verify"))
                .startsWith("The database does not answer (Connection to 127.0.0.1:1 refused.")
                .containsOnlyOnce("\n");
    }

    @Test
    void saysInOneLineThatADatabaseCannotHoldEveryScript() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        String latin = nameOf(database) + "_latin";
        new JdbcTemplate(database.dataSource())
                .execute("create database %s encoding 'LATIN1' locale 'C' template template0".formatted(latin));

        assertThat(complaint(database.url().replace(nameOf(database) + "?", latin + "?"), "verify"))
                .startsWith("The database that CHOSEI_DATABASE_URL names keeps its text as LATIN1: wanted UTF8")
                .containsOnlyOnce("\n");
    }

    @Test
    void saysInOneLineThatTheDatabasesUserLacksARight() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        String reader = nameOf(database) + "_reader";
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        jdbc.execute("drop role if exists " + reader);
        jdbc.execute("create role %s login password 'reads'".formatted(reader));

        assertThat(complaint(database.url().replaceAll("\\?.*", "?user=%s&password=reads".formatted(reader)), "verify"))
                .startsWith("The database's user lacks a right (ERROR: permission denied")
                .containsOnlyOnce("\n");
    }

    private static String nameOf(TestDatabase database) {
        return database.url().replaceAll("^jdbc:postgresql://[^/]*/|\\?.*$", "");
    }

    @Test
    void saysInOneLineThatAPortIsInUse() throws Exception {
        String url = TestDatabase.fresh().url();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String place = "127.0.0.1:" + taken.getLocalPort();

            assertThat(complaint(url, "serve", "--http", place, "--smtp", "127.0.0.1:0"))
                    .isEqualTo("Port %d is in use: wanted a free one, name it with --http HOST:PORT\n"
                            .formatted(taken.getLocalPort()));
            assertThat(complaint(url, "serve", "--http", "127.0.0.1:0", "--smtp", place))
                    .startsWith("--smtp '%s' cannot be listened on".formatted(place))
                    .containsOnlyOnce("\n");
        }
    }

    @Test
    void namesInOneLineTheVerbThatItDoesNotKnow() throws Exception {
        assertThat(complaint(TestDatabase.fresh().url(), "exprt", "incidents"))
                .startsWith("'exprt' is no verb: wanted one of demo, explain, export, ")
                .containsOnlyOnce("\n");
    }

    @Test
    void namesInOneLineTheDayThatIsNone() throws Exception {
        String url = TestDatabase.fresh().url();

        assertThat(complaint(2, url, "export", "incidents", "--from", "2018-13-01", "--to", "2019-01-01"))
                .isEqualTo("Invalid value for option '--from': '2018-13-01' is no day: wanted one as 2018-10-31;"
                        + " './chosei help' lists what is wanted\n");
    }

    @Test
    void namesInOneLineTheOptionWithoutItsValue() throws Exception {
        assertThat(complaint("jdbc:postgresql://127.0.0.1:1/chosei", "verify", "--data"))
                .isEqualTo(
                        "Missing required parameter for option '--data' (DIR); './chosei help' lists what is wanted\n");
    }

    @Test
    void namesInOneLineTheSecondWordsOfAVerb() throws Exception {
        assertThat(complaint(2, TestDatabase.fresh().url(), "history", "bogus"))
                .isEqualTo("'bogus' is no word of './chosei history': wanted edition or import;"
                        + " './chosei help' lists what is wanted\n");
    }

    private String complaint(String database, String... arguments) throws Exception {
        return complaint(1, database, arguments);
    }

    private String complaint(int status, String database, String... arguments) throws Exception {
        ProcessBuilder builder = Program.of(List.of(arguments));
        builder.environment().put("CHOSEI_DATABASE_URL", database);
        builder.environment().put("CHOSEI_DATA", folder.toString());
        Process process = builder.start();
        String said = new String(process.getErrorStream().readAllBytes());
        assertThat(process.waitFor()).isEqualTo(status);
        return said;
    }
}
