package org.chosei.server.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, 198.51.100.7",
        "198.51.100.0/24, 198.51.100.0/24",
        "2001:db8:1:2::/64, 2001:db8:1:2:0:0:0:0/64",
        "www.example.com,",
        "example.com:8080,",
        "fe80::1%eth0,",
        "198.51.*.7,",
        "198.51.100.0/99,"
    })
    void readsWhatTheDatabaseReadsAndNothingElse(String text, String address) {
        assertThat(Address.of(text)).isEqualTo(address);
    }
}
