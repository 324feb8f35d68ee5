package org.chosei.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chosei.core.account.Role;
import org.chosei.server.ServerTest;
import org.chosei.server.journal.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

@ServerTest
class SigningInTest {
    private static final String PASSWORD = "a password of some length";
    private static final String OFFICE = "192.0.2.7";
    private static final String ELSEWHERE = "198.51.100.9";

    @Autowired
    SigningIn signingIn;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void clear() {
        jdbc.update("delete from account.failure");
    }

    @Test
    void letsNobodyShutAPersonOutFromAfar() {
        person("saburo");
        fail(8, "saburo", ELSEWHERE);

        assertThatThrownBy(() -> signIn("saburo", PASSWORD, ELSEWHERE)).isInstanceOf(LockedException.class);
        assertThat(signIn("saburo", PASSWORD, OFFICE).isAuthenticated()).isTrue();
        assertThatThrownBy(() -> signIn("saburo", PASSWORD, ELSEWHERE))
                .as("signing in elsewhere takes back no wait")
                .isInstanceOf(LockedException.class);
    }

    @Test
    void makesAnAddressWaitThatTriesManyNames() {
        person("shiro");
        jdbc.update(
                "insert into account.failure (name, address, at) select 'n' || n, ?, now() from generate_series(1, 100) n",
                ELSEWHERE);

        assertThatThrownBy(() -> signIn("shiro", PASSWORD, ELSEWHERE)).isInstanceOf(LockedException.class);
        assertThat(signIn("shiro", PASSWORD, OFFICE).isAuthenticated()).isTrue();
    }

    @Test
    void makesANameWaitThatManyAddressesTry() {
        person("goro");
        jdbc.update(
                "insert into account.failure (name, address, at) select 'goro', 'a' || n, now() from generate_series(1, 1000) n");

        assertThatThrownBy(() -> signIn("goro", PASSWORD, OFFICE)).isInstanceOf(LockedException.class);
    }

    @Test
    void takesANetworkOfTheNewerAddressesForOne() {
        person("rokuro");
        for (int host = 1; host <= 8; host++) {
            fail(1, "rokuro", "2001:db8:1:2::" + host);
        }

        assertThatThrownBy(() -> signIn("rokuro", PASSWORD, "2001:db8:1:2::99")).isInstanceOf(LockedException.class);
        assertThat(signIn("rokuro", PASSWORD, "2001:db8:1:3::1").isAuthenticated())
                .isTrue();
    }

    private void person(String name) {
        String secret =
                people.make(name, name, Role.HANDLER, Actor.system("test")).text();
        people.accept(new Secret(secret), name, PASSWORD);
    }

    private void fail(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> signIn(name, "wrong", address)).isInstanceOf(BadCredentialsException.class);
        }
    }

    private Authentication signIn(String name, String password, String address) {
        UsernamePasswordAuthenticationToken typed = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        typed.setDetails(new WebAuthenticationDetails(address, null));
        return signingIn.authenticate(typed);
    }
}
