package org.chosei.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.UUID;
import org.chosei.core.account.Role;
import org.chosei.server.ServerTest;
import org.chosei.server.journal.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody who may manage the others can always come in. */
@ServerTest
class AdministratorsTest {
    private static final Actor SYSTEM = Actor.system("test");
    private static final URI DESK = URI.create("http://127.0.0.1:8080");
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    FirstAdministrator first;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nobody() {
        jdbc.execute("truncate account.person cascade");
    }

    @Test
    void keepsTheLastOne() {
        UUID ichiro = ready("ichiro", Role.ADMINISTRATOR);
        people.make("invited", "Invited", Role.ADMINISTRATOR, SYSTEM);

        assertThatThrownBy(() -> people.disable(ichiro, SYSTEM))
                .hasMessageContaining("'ichiro' is the last administrator");
        assertThatThrownBy(() -> people.changeRole(ichiro, Role.HANDLER, SYSTEM))
                .hasMessageContaining("'ichiro' is the last administrator");
        people.changeRole(ichiro, Role.ADMINISTRATOR, SYSTEM);
        assertThat(people.find(ichiro)).get().matches(person -> !person.disabled());
    }

    @Test
    void letsOneGoWhileAnotherStays() {
        UUID ichiro = ready("ichiro", Role.ADMINISTRATOR);
        ready("jiro", Role.ADMINISTRATOR);

        people.changeRole(ichiro, Role.HANDLER, SYSTEM);
        people.disable(ichiro, SYSTEM);

        assertThat(people.find(ichiro)).get().matches(Person::disabled);
    }

    @Test
    void findsTheFirstOneWhereTheUsualNameIsSomebodyElses() {
        UUID handler = ready("admin", Role.HANDLER);
        people.disable(handler, SYSTEM);

        assertThat(linked()).extracting(Person::name, Person::role).containsExactly("admin-2", Role.ADMINISTRATOR);
        assertThat(linked().name()).as("at the next start").isEqualTo("admin-2");
    }

    private Person linked() {
        String path = first.link(DESK).orElseThrow().getPath();
        return people.invited(new Secret(path.substring("/welcome/".length()))).orElseThrow();
    }

    private UUID ready(String name, Role role) {
        return people.accept(people.make(name, name, role, SYSTEM), name, PASSWORD)
                .orElseThrow()
                .id();
    }
}
