package org.chosei.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefangedTest {

    @ParameterizedTest
    @CsvSource({
        "http://login.bank.example/a.html?b=c.d, hxxp://login.bank[.]example/a.html?b=c.d",
        "https://bank.example, hxxps://bank[.]example",
        "hxxp://bank[.]example/x, hxxp://bank[.]example/x",
        "http[:]//nicc[.]example/s?a=b:c, http[:]//nicc[.]example/s?a=b:c",
        "hxxps[:]//login.nicc.example/s, hxxps[:]//login.nicc[.]example/s",
        "2001[:]db8::1, 2001[:]db8::1",
        "192.0.2.7, 192.0.2[.]7",
        "2001:db8::1, 2001[:]db8::1",
        "abuse@host.example, abuse@host[.]example",
        "d41d8cd98f00b204e9800998ecf8427e, d41d8cd98f00b204e9800998ecf8427e",
        "22/tcp, 22/tcp"
    })
    void bracketsOneDotOfTheHostOnly(String address, String shown) {
        assertThat(Defanged.text(address)).isEqualTo(shown);
    }
}
