package org.chosei.server.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chosei.core.account.Role;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Ids;
import org.chosei.server.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who sign in: made with a one-time link, given a role, disabled. */
@Component
public class People {
    private static final Duration LINK_LASTS = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final PasswordEncoder passwords;

    People(JdbcClient jdbc, Journal journal, Clock clock, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.passwords = passwords;
    }

    public List<Person> all() {
        return jdbc.sql("select * from account.person order by disabled_at nulls first, name")
                .query(Person::of)
                .list();
    }

    public Optional<Person> find(UUID id) {
        return jdbc.sql("select * from account.person where id = ?")
                .param(id)
                .query(Person::of)
                .optional();
    }

    /** What differs from password to password and tells nothing of it; empty while none is set. */
    Optional<String> passwordMark(UUID id) {
        return jdbc.sql("""
                        select encode(sha256(convert_to(password_hash, 'UTF8')), 'hex') from account.person
                        where id = ? and password_hash is not null""").param(id).query(String.class).optional();
    }

    /** @param id as it was written, which may be anything */
    public boolean maySignIn(String id) {
        return jdbc.sql("select exists (select from account.person where id::text = ? and disabled_at is null)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** @return the secret of the one-time link */
    @Transactional
    Secret make(String name, String shownName, Role role, Actor actor) {
        UUID id = Ids.next();
        jdbc.sql("insert into account.person (id, name, shown_name, role, made_at) values (?, ?, ?, ?, ?)")
                .params(id, name, shownName, role.name(), Timestamp.from(clock.instant()))
                .update();
        journal.append(actor, "account.person_made", id, null, Map.of("role", role));
        return invite(id, actor);
    }

    /** A new one-time link, which makes earlier ones void. */
    @Transactional
    Secret invite(UUID person, Actor actor) {
        Secret secret = Secret.random();
        jdbc.sql("delete from account.invitation where person = ? and used_at is null")
                .param(person)
                .update();
        jdbc.sql("insert into account.invitation (digest, person, valid_until) values (?, ?, ?)")
                .params(secret.digest(), person, Timestamp.from(clock.instant().plus(LINK_LASTS)))
                .update();
        journal.append(actor, "account.invited", person, null, Map.of());
        return secret;
    }

    /** Whom a one-time link is for, empty when it was used or is too old. */
    Optional<Person> invited(Secret secret) {
        return jdbc.sql("""
                        select p.* from account.invitation i join account.person p on p.id = i.person
                        where i.digest = ? and i.used_at is null and i.valid_until > ? and p.disabled_at is null""")
                .params(secret.digest(), Timestamp.from(clock.instant()))
                .query(Person::of)
                .optional();
    }

    /** Uses up the link; empty when somebody else just did. */
    @Transactional
    Optional<Person> accept(Secret secret, String shownName, String password) {
        Instant now = clock.instant();
        return invited(secret)
                .filter(person -> 1
                        == jdbc.sql("update account.invitation set used_at = ? where digest = ? and used_at is null")
                                .params(Timestamp.from(now), secret.digest())
                                .update())
                .map(person -> {
                    jdbc.sql("update account.person set shown_name = ?, password_hash = ? where id = ?")
                            .params(shownName, passwords.encode(password), person.id())
                            .update();
                    journal.append(
                            Actor.person(person.id().toString()), "account.password_set", person.id(), null, Map.of());
                    return find(person.id()).orElseThrow();
                });
    }

    /** @throws LastAdministrator when nobody would be left who may manage the others */
    @Transactional
    void changeRole(UUID person, Role role, Actor actor) {
        if (role != Role.ADMINISTRATOR) {
            requireAnotherAdministrator(person);
        }
        jdbc.sql("update account.person set role = ? where id = ?")
                .params(role.name(), person)
                .update();
        journal.append(actor, "account.role_changed", person, null, Map.of("role", role));
    }

    /** @throws LastAdministrator when nobody would be left who may manage the others */
    @Transactional
    void disable(UUID person, Actor actor) {
        requireAnotherAdministrator(person);
        jdbc.sql("update account.person set disabled_at = ? where id = ? and disabled_at is null")
                .params(Timestamp.from(clock.instant()), person)
                .update();
        journal.append(actor, "account.disabled", person, null, Map.of());
    }

    /** Lets a disabled person in again, by a new password: whoever knew the old one, or holds a session of it, stays out. */
    @Transactional
    Secret enable(UUID person, Actor actor) {
        jdbc.sql("update account.person set disabled_at = null, password_hash = null where id = ?")
                .param(person)
                .update();
        journal.append(actor, "account.enabled", person, null, Map.of());
        return invite(person, actor);
    }

    /** The lock keeps two administrators from taking the role from each other at once. */
    private void requireAnotherAdministrator(UUID person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('account.administrators'))")
                .query()
                .listOfRows();
        List<Person> administrators = all().stream()
                .filter(each -> each.role() == Role.ADMINISTRATOR && !each.disabled())
                .toList();
        boolean leaves = administrators.stream().anyMatch(each -> each.id().equals(person));
        if (leaves
                && administrators.stream()
                        .noneMatch(each -> each.ready() && !each.id().equals(person))) {
            throw new LastAdministrator(find(person).orElseThrow().name());
        }
    }
}
