package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The screens call a thing as GLOSSARY.md does: one word for a reminder, a disposition, a key and a party. */
class GlossaryTest {
    @ParameterizedTest
    @ValueSource(strings = {"督促", "依頼の相手", "(?<!り)扱いを", "同じ鍵", "の鍵", "この鍵"})
    void isKeptToByTheScreens(String other) throws IOException {
        for (Path file : texts()) {
            assertThat(Files.readAllLines(file))
                    .as(file.toString())
                    .noneMatch(line -> line.matches(".*" + other + ".*"));
        }
    }

    /** The organisation chooses what stands before a number, so no text can know it. */
    @Test
    void namesNoPrefixOfNumbers() throws IOException {
        try (Stream<Path> messages = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : messages.toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("ORG#{");
            }
        }
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> messages = Files.list(Path.of("src/main/resources/messages"));
                Stream<Path> templates = Files.list(Path.of("src/main/resources/templates/desk"))) {
            return Stream.concat(messages, templates).toList();
        }
    }
}
