package org.chosei.server.account;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** For an administrator who has not set a password yet, else a new one: whoever is called so and is disabled or no administrator is somebody else. */
    private Secret secret() {
        List<Person> all = people.all();
        return all.stream()
                .filter(person ->
                        person.name().startsWith(NAME) && person.role() == Role.ADMINISTRATOR && !person.disabled())
                .findFirst()
                .map(person -> people.invite(person.id(), SYSTEM))
                .orElseGet(() -> people.make(free(all), "Administrator", Role.ADMINISTRATOR, SYSTEM));
    }

    private static String free(List<Person> all) {
        List<String> taken = all.stream().map(Person::name).toList();
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? NAME : NAME + "-" + n)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
