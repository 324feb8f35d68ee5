package org.chosei.server.account;

import java.net.URI;
import java.util.Optional;
import org.chosei.core.account.Role;
import org.chosei.server.journal.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first person in: while no administrator has a password, each start of the server makes a new one-time link. */
@Component
public class FirstAdministrator {
    private static final String NAME = "admin";
    private static final Actor SYSTEM = Actor.system("account");

    private final JdbcClient jdbc;
    private final People people;

    FirstAdministrator(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /**
     * Where the first administrator sets a password; empty once there is one.
     *
     * @param base where the desk answers, as {@code http://127.0.0.1:8080}
     */
    @Transactional
    public Optional<URI> link(URI base) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('account.first'))")
                .query()
                .listOfRows();
        boolean exists = jdbc.sql("""
                        select exists (select from account.person
                        where role = 'ADMINISTRATOR' and password_hash is not null and disabled_at is null)""").query(Boolean.class).single();
        return exists ? Optional.empty() : Optional.of(base.resolve("/welcome/" + secret().text()));
    }

    private Secret secret() {
        return people.all().stream()
                .filter(person -> person.name().equals(NAME))
                .findFirst()
                .map(person -> people.invite(person.id(), SYSTEM))
                .orElseGet(() -> people.make(NAME, "Administrator", Role.ADMINISTRATOR, SYSTEM));
    }
}
