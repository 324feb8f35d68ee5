package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyInListTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            login.secure.bank.example      | login.secure. | bank[.]example
            bank.example                   |               | bank[.]example
            www.rakuten.evil.co.jp         | www.rakuten.  | evil.co[.]jp
            phish.shop.web.app/tenant      | phish.        | shop.web[.]app/tenant
            xn--eckwd4c7c.xn--zckzah.test  | xn--eckwd4c7c. | xn--zckzah[.]test
            192.0.2.145                    |               | 192.0.2[.]145
            2001:db8::/64                  |               | 2001[:]db8::/64
            d41d8cd98f00b204e9800998ecf8427e |             | d41d8cd98f00b204e9800998ecf8427e
            """)
    void cutsBeforeWhatWasRegistered(String key, String front, String end) {
        assertThat(KeyInList.of(key)).isEqualTo(new KeyInList(front == null ? "" : front, end));
    }
}
