package org.chosei.core.report.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chosei.core.report.refang.Refang;
import org.chosei.core.report.refang.Refanged;
import org.chosei.core.report.spot.Spotter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogLinesAreReadTest {

    record Example(String name, List<String> expected, String line) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void tellsSourceDestinationPortsAndTime(Example example) {
        Refanged line = Refang.line(example.line());

        Optional<LogEntry> read = LogReader.read(line.text(), Spotter.spots(line));

        assertThat(told(read, example)).describedAs("%s", read).isEqualTo(example.expected());
    }

    private static List<String> told(Optional<LogEntry> read, Example example) {
        if (read.isEmpty()) {
            return List.of("none");
        }
        LogEntry log = read.get();
        List<String> told = List.of(
                log.source(),
                log.destination() == null ? "-" : log.destination(),
                log.ports().isEmpty() ? "-" : String.join(",", log.ports()));
        boolean timed = example.expected().size() > told.size();
        return timed && log.at() != null
                ? Stream.concat(told.stream(), Stream.of(String.valueOf(log.at().in(null))))
                        .toList()
                : told;
    }

    static Stream<Example> examples() {
        try (InputStream in = LogLinesAreReadTest.class.getResourceAsStream("log-lines.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("(?m)^### ")).skip(1).map(LogLinesAreReadTest::example);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(String block) {
        String[] lines = block.split("\n", 3);
        List<String> expected = Stream.of(lines[1].substring(2).split(" "))
                .map(word -> word.contains("T")
                        ? OffsetDateTime.parse(word).toInstant().toString()
                        : word)
                .toList();
        return new Example(lines[0], expected, lines[2].stripTrailing());
    }
}
