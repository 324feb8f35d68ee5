package org.chosei.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table {@code examples.txt}: messages of many wordings and layouts with what is to be understood of them. */
class ExamplesAreUnderstoodTest {
    private static final ReadingPolicy POLICY = ReadingPolicy.shipped(Set.of("nicc.example"));

    record Example(String name, Letter letter, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void isUnderstood(Example example) {
        Understanding understood = Reading.understand(example.letter(), POLICY);

        assertThat(told(understood, example.expected()))
                .describedAs(
                        "%s, %s, indicators %s",
                        understood.disposition(), understood.reason().code(), understood.indicators())
                .containsExactlyInAnyOrderElementsOf(example.expected());
    }

    /** What was understood in the words of the table; a brand, and where a site is, are compared where the table names one. */
    private static List<String> told(Understanding understood, List<String> expected) {
        List<String> told = new ArrayList<>(List.of(understood.disposition().name()));
        boolean brands = expected.stream().anyMatch(line -> line.contains("brand:"));
        boolean hosts = expected.stream().anyMatch(line -> line.contains(" at:"));
        for (Finding finding : understood.findings()) {
            String ports = finding.ports().isEmpty() ? "" : " " + String.join(",", finding.ports());
            String brand = !brands || finding.brands().isEmpty()
                    ? ""
                    : " brand:" + finding.brands().getFirst().brandCode();
            told.add(finding.category() + " " + finding.key() + ports + brand + (hosts ? hosts(finding) : ""));
        }
        return understood.disposition().name().matches("REPORT|PENDING") ? told : told.subList(0, 1);
    }

    private static String hosts(Finding finding) {
        String hosts = finding.indicators().stream()
                .filter(indicator -> indicator.role() == Indicator.Role.SITE)
                .map(Indicator::value)
                .collect(Collectors.joining(","));
        return " at:" + (hosts.isEmpty() ? "-" : hosts);
    }

    static Stream<Example> examples() {
        try (InputStream in = ExamplesAreUnderstoodTest.class.getResourceAsStream("examples.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("(?m)^### ")).skip(1).map(ExamplesAreUnderstoodTest::example);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(String block) {
        String[] halves = block.split("\n---\n", 2);
        Map<String, List<String>> headers = new HashMap<>();
        List<String> expected = new ArrayList<>();
        String[] lines = halves[0].split("\n");
        for (String line : List.of(lines).subList(1, lines.length)) {
            if (line.startsWith("= ")) {
                expected.add(line.substring(2).strip());
            } else {
                headers.put(
                        line.substring(0, line.indexOf(':')),
                        List.of(line.substring(line.indexOf(':') + 1).strip()));
            }
        }
        headers.putIfAbsent("from", List.of("someone@reporter.test"));
        return new Example(
                lines[0],
                new Letter(headers, List.of(new Letter.Part(0, Letter.Kind.BODY, "text/plain", null, halves[1], null))),
                expected);
    }
}
