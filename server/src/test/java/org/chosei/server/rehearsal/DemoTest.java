package org.chosei.server.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chosei.core.rehearsal.Scenario;
import org.chosei.server.ServerTest;
import org.chosei.server.command.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
@TestPropertySource(properties = {"chosei.verb=demo", "chosei.home=.."})
class DemoTest {
    @Autowired
    DemoVerb demo;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void publishesWhatTheScenarioSaysAndChangesNothingWhenPlayedAgain(@TempDir Path folder) throws IOException {
        demo.once = true;
        demo.file = small();
        demo.out = folder.resolve("first");
        demo.call();
        assertFigures(
                JsonMapper.shared().readTree(Files.readString(folder.resolve("first/ja/report.json"))),
                ScenarioFile.read(small()).scenario());
        assertThat(corrections()).isLessThan(5);
        assertThat(remindersOf("v.stopped_at < m.sent_at")).isZero();
        assertThat(remindersOf("v.stopped_at is null")).isPositive();
        assertThat(timeBetweenTheFirstUnreadAndTheLastMessage()).isLessThan(Duration.ofDays(1));

        Map<String, Long> before = rows();
        demo.out = folder.resolve("second");
        demo.call();
        assertThat(rows()).isEqualTo(before);
        for (String file : List.of("ja/report.html", "ja/report.json", "en/report.pdf", "en/tables")) {
            assertSame(
                    folder.resolve("first").resolve(file),
                    folder.resolve("second").resolve(file));
        }

        Path other = folder.resolve("other.yaml");
        Files.writeString(other, Files.readString(small()) + "\n# changed\n");
        demo.file = other;
        assertThatThrownBy(demo::call).isInstanceOf(CommandFailure.class).hasMessageContaining("Another scenario");
    }

    private static void assertFigures(JsonNode report, Scenario scenario) {
        JsonNode tables = report.path("tables");
        assertThat(monthly(tables.path("reports"))).isEqualTo(scenario.reports().counts());
        assertThat(monthly(tables.path("coordinations")))
                .isEqualTo(scenario.coordinations().counts());
        scenario.incidents()
                .forEach((category, monthly) -> assertThat(
                                monthly(tables.path("categories").path(category.name())))
                        .as(category.name())
                        .isEqualTo(monthly.counts()));
        scenario.brands()
                .forEach((origin, monthly) -> assertThat(
                                monthly(tables.path("brands").path(origin.name())))
                        .as(origin.name())
                        .isEqualTo(monthly.counts()));
        tables.path("ports").forEach(row -> {
            if (scenario.ports().containsKey(row.path("port").asString())) {
                assertThat(monthly(row))
                        .isEqualTo(Objects.requireNonNull(
                                        scenario.ports().get(row.path("port").asString()))
                                .counts());
            }
        });
        assertThat(tables.path("categories").path("SCAN").path("previous").asInt())
                .isEqualTo(1164);
        assertThat(tables.path("categories")
                        .path("SCAN")
                        .path("previousRestated")
                        .asInt())
                .isEqualTo(1162);
    }

    private static List<Integer> monthly(JsonNode line) {
        return line.path("monthly").valueStream().map(JsonNode::asInt).toList();
    }

    /** Decisions about incidents and dispositions that operators took. */
    private long corrections() {
        return jdbc.queryForObject(
                "select count(*) from journal.entry where kind in ('incident.recategorised', 'incident.merged', 'incident.brandDecided')",
                Long.class);
    }

    /** What reminders carried, of incidents as they are known in the end. */
    private long remindersOf(String condition) {
        return jdbc.queryForObject("""
                select count(*) from coordination.message m join coordination.carried c on c.message = m.id
                join coordination.request r on r.id = c.request
                join incident.version v on v.incident = r.incident and v.to_entry is null
                where m.kind = 'REMINDER' and %s""".formatted(condition), Long.class);
    }

    private Duration timeBetweenTheFirstUnreadAndTheLastMessage() {
        return jdbc.queryForObject(
                """
                select min(m.received_at) filter (where d.disposition = 'REPORT' and not d.by_person), max(m.received_at)
                from intake.message m join report.disposition d on d.message = m.id and d.to_entry is null
                where d.disposition <> 'CORRESPONDENCE'""",
                (row, _) -> Duration.between(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()));
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : List.of(
                "intake.message",
                "intake.delivery",
                "journal.entry",
                "incident.version",
                "coordination.request",
                "post.outgoing")) {
            rows.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class));
        }
        return rows;
    }

    private static void assertSame(Path first, Path second) throws IOException {
        if (Files.isRegularFile(first)) {
            assertThat(second).hasSameBinaryContentAs(first);
            return;
        }
        try (Stream<Path> files = Files.list(first)) {
            for (Path file : files.toList()) {
                assertSame(file, second.resolve(file.getFileName()));
            }
        }
    }

    private static Path small() {
        try {
            return Path.of(Objects.requireNonNull(DemoTest.class.getResource("small.yaml"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
