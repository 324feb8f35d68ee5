package org.chosei.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialUseTest {
    @ParameterizedTest
    @CsvSource({
        "192.168.10.5, 192.168.0.0/16, RFC 1918",
        "198.19.255.255, 198.18.0.0/15, RFC 2544",
        "203.0.113.7, 203.0.113.0/24, RFC 5737",
        "2001:db8:1:2::/64, 2001:db8::/32, RFC 3849",
        "fe80::1, fe80::/10, RFC 4291",
        "login.bank.example, example, RFC 2606",
        "www.example.com, example.com, RFC 2606",
        "shared.test/~taro, test, RFC 2606",
        "abcdefghijklmnop.onion, onion, RFC 7686",
    })
    void flagsWhatNobodyOnTheInternetHolds(String host, String range, String source) {
        assertThat(new Key(Category.PHISHING, host).specialUse()).contains(new SpecialUse(range, source));
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8",
        "198.20.0.1",
        "2606:4700::1111",
        "2606:4700:1:2::/64",
        "example.jp",
        "notexample.com",
        "test.example-shop.co.jp",
        "d41d8cd98f00b204e9800998ecf8427e",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "report:",
    })
    void flagsNothingElse(String host) {
        assertThat(new Key(Category.OTHER, host).specialUse()).isEmpty();
    }
}
