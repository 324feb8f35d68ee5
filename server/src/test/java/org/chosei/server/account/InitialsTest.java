package org.chosei.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({"当番A1, A1", "Ichiro Sato, IS", "jiro, JI", "佐藤一郎, 佐藤", "x, X", "𠮷野 太郎, 𠮷太"})
    void tellPeopleApart(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
