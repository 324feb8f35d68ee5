package org.chosei.server.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chosei.server.Program;
import org.chosei.server.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code demo --once}, killed while messages come in, while parties are asked and while the edition is published, each time on the same data. */
@Tag("slow")
class ADemoThatIsKilledTest {
    @TempDir
    Path folder;

    @Test
    void endsAsIfItHadNeverBeenInterrupted() throws Exception {
        TestDatabase quiet = TestDatabase.fresh();
        assertThat(demo(quiet, "quiet").waitFor()).isZero();

        TestDatabase killed = TestDatabase.fresh();
        for (String moment : List.of(
                "select count(*) > 20 from intake.message",
                "select count(*) > 20 from coordination.request",
                "select count(*) > 0 from journal.entry where kind = 'edition.frozen'")) {
            Process demo = demo(killed, "killed");
            JdbcTemplate jdbc = new JdbcTemplate(killed.dataSource());
            await().atMost(Duration.ofMinutes(20))
                    .pollInterval(Duration.ofMillis(20))
                    .ignoreExceptions()
                    .until(() -> !demo.isAlive() || jdbc.queryForObject(moment, Boolean.class));
            assertThat(demo.isAlive()).as(moment).isTrue();
            demo.destroyForcibly().waitFor();
        }
        assertThat(demo(killed, "killed").waitFor()).isZero();
        // A PDF says when it was set.
        assertSame("quiet", "killed", file -> !file.toString().matches(".*[.]pdf"));

        long entries = entries(killed);
        assertThat(demo(killed, "again").waitFor()).isZero();
        assertSame("killed", "again", _ -> true);
        assertThat(entries(killed)).isEqualTo(entries);
    }

    private Process demo(TestDatabase database, String out) throws IOException, URISyntaxException {
        ProcessBuilder demo = Program.of(List.of(
                        "demo",
                        "--once",
                        "--scenario",
                        small(),
                        "--out",
                        folder.resolve(out).toString(),
                        "--data",
                        folder.resolve("data-" + out).toString()))
                .inheritIO();
        demo.environment().put("CHOSEI_DATABASE_URL", database.url());
        demo.environment().put("CHOSEI_KEY", "5a".repeat(32));
        return demo.start();
    }

    private static String small() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ADemoThatIsKilledTest.class.getResource("small.yaml"))
                        .toURI())
                .toString();
    }

    private void assertSame(String first, String second, Predicate<Path> compared) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(first))) {
            for (Path file : files.filter(Files::isRegularFile).filter(compared).toList()) {
                Path other =
                        folder.resolve(second).resolve(folder.resolve(first).relativize(file));
                assertThat(other).hasSameBinaryContentAs(file);
            }
        }
    }

    private static long entries(TestDatabase database) {
        return new JdbcTemplate(database.dataSource()).queryForObject("select count(*) from journal.entry", Long.class);
    }
}
