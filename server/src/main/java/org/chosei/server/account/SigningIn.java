package org.chosei.server.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chosei.server.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a name and a password, in the same time whether the name exists or not. */
@Component
class SigningIn implements AuthenticationProvider {
    private final JdbcClient jdbc;
    private final People people;
    private final Failures failures;
    private final PasswordEncoder passwords;
    private final Journal journal;
    private @Nullable String nobodysHash;

    SigningIn(JdbcClient jdbc, People people, Failures failures, PasswordEncoder passwords, Journal journal) {
        this.jdbc = jdbc;
        this.people = people;
        this.failures = failures;
        this.passwords = passwords;
        this.journal = journal;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        // No name holds a zero byte, and the database takes none.
        String name = typed.getName().replace("\0", "").strip().toLowerCase(Locale.ROOT);
        String address = address(typed);
        if (failures.tooMany(name, address)) {
            throw new LockedException("Too many failures for this name from this address");
        }
        Known known = known(name);
        if (!passwords.matches(String.valueOf(typed.getCredentials()), known.hash()) || known.person() == null) {
            failures.note(name, address);
            throw new BadCredentialsException("The name or the password is wrong");
        }
        failures.forget(name, address);
        return signedIn(people.find(known.person()).orElseThrow());
    }

    /** As the server knows it, behind a proxy by what that forwards; empty where there is none. */
    private static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details
                ? Objects.requireNonNullElse(details.getRemoteAddress(), "")
                : "";
    }

    /** A person who just proved to be who they are, by password or by one-time link; the session ends with that password. */
    Authentication signedIn(Person person) {
        Caller caller = person.caller();
        journal.append(caller.actor(), "account.signed_in", person.id(), null, Map.of());
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of());
        signedIn.setDetails(people.passwordMark(person.id()).orElseThrow());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private record Known(@Nullable UUID person, String hash) {}

    private Known known(String name) {
        return jdbc.sql("""
                        select id, password_hash from account.person
                        where name = ? and disabled_at is null and password_hash is not null""")
                .param(name)
                .query((row, _) -> new Known(row.getObject("id", UUID.class), row.getString("password_hash")))
                .optional()
                .orElseGet(() -> new Known(null, nobodysHash()));
    }

    /** Made at first need, because it costs as much as a sign-in; two threads may each make one. */
    private String nobodysHash() {
        String hash = nobodysHash;
        if (hash == null) {
            hash = passwords.encode(Secret.random().text());
            nobodysHash = hash;
        }
        return hash;
    }
}
