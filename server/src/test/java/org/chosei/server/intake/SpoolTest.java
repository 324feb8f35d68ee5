package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpoolTest {

    @Test
    void givesALargeMessageBackAsOftenAsAskedFor() throws IOException {
        byte[] message = "line\r\n".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        try (Spool spool = new Spool()) {
            spool.write(message);
            try (Original original = spool.finish()) {
                assertThat(original.size()).isEqualTo(message.length);
                assertThat(read(original)).isEqualTo(message);
                assertThat(read(original)).isEqualTo(message);
            }
        }
    }

    /** A process may be killed at any moment, and what was not sealed yet must not stay on the disk. */
    @Test
    void hasNoNameOnTheDiskAtAnyTime() throws IOException {
        List<Path> before = spooled();
        try (Spool spool = new Spool()) {
            spool.write(new byte[2 * Spool.IN_MEMORY]);
            assertThat(spooled()).isSubsetOf(before);
            try (Original original = spool.finish()) {
                assertThat(original.size()).isEqualTo(2 * Spool.IN_MEMORY);
                assertThat(spooled()).isSubsetOf(before);
            }
        }
    }

    private static byte[] read(Original original) throws IOException {
        try (InputStream in = original.open()) {
            return in.readAllBytes();
        }
    }

    private static List<Path> spooled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("chosei-message-"))
                    .toList();
        }
    }
}
