package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What no page of the desk leads to, but somebody types into the browser's address. */
@DeskTest
class AddressesOfNoSenseTest {
    @Autowired
    House house;

    @ParameterizedTest
    @CsvSource({
        "/desk?page=2147483647, 200",
        "/desk?view=REPLIES&page=2147483647, 200",
        "/desk?view=SET_ASIDE&page=2147483647, 200",
        "/desk/requests?page=2147483647, 200",
        "/desk/incidents?cursor=zzz, 400",
        "/desk/incidents?owner=%00, 400",
        "/desk/incidents?q=a%00, 400",
        "/desk/incidents?from=%2B999999999-01-01, 400",
        "/desk/incidents?from=-0001-01-01, 400",
        "/desk/incidents?from=&to=&q=, 200",
        "/desk/incidents?from=2018-10-01&to=2018-12-31, 200",
    })
    void areAnsweredWithAPageNotWithAFailure(String address, int status) {
        try (Desk desk = house.desk("ja")) {
            String base = desk.open("/desk/incidents").page().url().replace("/desk/incidents", "");
            assertThat(desk.page().request().get(base + address).status()).isEqualTo(status);
        }
    }
}
