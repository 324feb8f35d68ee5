package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScanTest {
    @Test
    void keepsOneFieldOfAListHoweverManyAMailHas() {
        String fields =
                IntStream.range(0, 10_000).mapToObj("List-%d: x\r\n"::formatted).collect(Collectors.joining());
        Scan scan = Scan.of(
                Original.of(("From: a@b.example\r\n" + fields + "\r\ntext\r\n").getBytes(StandardCharsets.US_ASCII)));

        assertThat(scan.fields()).hasSize(2).containsEntry("from", "a@b.example");
        assertThat(scan.fields().keySet()).anyMatch(name -> name.startsWith("list-"));
    }
}
