package org.chosei.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberCipherTest {
    private final NumberCipher cipher = new NumberCipher(new byte[] {1, 2, 3});

    @Test
    void givesEveryRunningNumberItsOwnEightDigits() {
        assertThat(IntStream.range(0, 20_000).mapToObj(cipher::number).collect(Collectors.toSet()))
                .hasSize(20_000)
                .allMatch(number -> number.matches("\\d{8}"));
    }

    @Test
    void putsNeighboursFarApart() {
        long near = IntStream.range(0, 1_000)
                .filter(n ->
                        Math.abs(Integer.parseInt(cipher.number(n)) - Integer.parseInt(cipher.number(n + 1))) < 100_000)
                .count();

        assertThat(near).isLessThan(20);
    }

    @Test
    void dependsOnTheKey() {
        assertThat(new NumberCipher(new byte[] {9}).number(1)).isNotEqualTo(cipher.number(1));
    }
}
