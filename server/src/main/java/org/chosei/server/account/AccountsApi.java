package org.chosei.server.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/users} and {@code /api/v1/tokens}: who may come in. A link or a token is answered once and never again. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
@Needs(Permission.MANAGE_ACCOUNTS)
class AccountsApi {
    private final People people;
    private final Tokens tokens;

    AccountsApi(People people, Tokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    record NewPerson(
            @Nullable String name,
            @Nullable String shownName,
            @Nullable Role role) {}

    record NewRole(@Nullable Role role) {}

    record NewToken(@Nullable String name, @Nullable Role role) {}

    @GetMapping("/users")
    List<Person> users() {
        return people.all();
    }

    /** Answers the path of the page where the password is set once. */
    @PostMapping("/users")
    Map<String, String> make(@RequestBody NewPerson person, Caller caller) {
        String name = person.name() == null ? "" : person.name().strip().toLowerCase(Locale.ROOT);
        String shown = person.shownName() == null ? "" : person.shownName().strip();
        if (!AccountPages.NAME.matcher(name).matches() || shown.isEmpty()) {
            throw refused(
                    HttpStatus.BAD_REQUEST, "'%s' names no user: wanted a name of small letters and a shownName", name);
        }
        if (shown.length() > AccountPages.LONGEST_NAME) {
            throw refused(
                    HttpStatus.BAD_REQUEST,
                    "'shownName' has %d letters: wanted one to " + AccountPages.LONGEST_NAME,
                    shown.length());
        }
        try {
            return link(people.make(name, shown, deskRole(person.role()), caller.actor()));
        } catch (DuplicateKeyException _) {
            throw refused(HttpStatus.CONFLICT, "A user is named '%s' already: wanted another name", name);
        }
    }

    @PostMapping("/users/{id}/invite")
    Map<String, String> invite(@PathVariable UUID id, Caller caller) {
        Person person = find(id);
        if (person.disabled()) {
            throw refused(
                    HttpStatus.CONFLICT,
                    "'%s' is disabled and no link would open: enable the user instead",
                    person.name());
        }
        return link(people.invite(id, caller.actor()));
    }

    @PostMapping("/users/{id}/role")
    Person changeRole(@PathVariable UUID id, @RequestBody NewRole to, Caller caller) {
        find(id);
        people.changeRole(id, deskRole(to.role()), caller.actor());
        return find(id);
    }

    @PostMapping("/users/{id}/disable")
    Person disable(@PathVariable UUID id, Caller caller) {
        find(id);
        people.disable(id, caller.actor());
        return find(id);
    }

    /** Answers the path of the page where a new password is set once, as for a new user. */
    @PostMapping("/users/{id}/enable")
    Map<String, String> enable(@PathVariable UUID id, Caller caller) {
        Person person = find(id);
        if (!person.disabled()) {
            throw refused(HttpStatus.CONFLICT, "'%s' is not disabled: nothing is left to do", person.name());
        }
        return link(people.enable(id, caller.actor()));
    }

    @GetMapping("/tokens")
    List<Tokens.Token> tokens() {
        return tokens.all();
    }

    @PostMapping("/tokens")
    Map<String, String> makeToken(@RequestBody NewToken token, Caller caller) {
        String name = token.name() == null ? "" : token.name().strip();
        if (name.isEmpty() || name.length() > AccountPages.LONGEST_NAME || token.role() == null) {
            throw refused(HttpStatus.BAD_REQUEST, "'%s' names no token: wanted a name and a role", name);
        }
        return Map.of("token", tokens.make(name, token.role(), caller.actor()));
    }

    @PostMapping("/tokens/{id}/revoke")
    List<Tokens.Token> revoke(@PathVariable UUID id, Caller caller) {
        tokens.revoke(id, caller.actor());
        List<Tokens.Token> revoked =
                tokens.all().stream().filter(token -> token.id().equals(id)).toList();
        if (revoked.isEmpty()) {
            throw refused(HttpStatus.NOT_FOUND, "No token has the id '%s': wanted one of the list", id);
        }
        return revoked;
    }

    @ExceptionHandler
    ProblemDetail refused(LastAdministrator refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(refusal.getMessage()));
    }

    private Person find(UUID id) {
        return people.find(id)
                .orElseThrow(
                        () -> refused(HttpStatus.NOT_FOUND, "No user has the id '%s': wanted one of the list", id));
    }

    private static Role deskRole(@Nullable Role role) {
        if (role == null || !role.may(Permission.USE_DESK)) {
            throw refused(
                    HttpStatus.BAD_REQUEST,
                    "'role' is '%s': wanted HANDLER, SENIOR, ANALYST or ADMINISTRATOR",
                    String.valueOf(role));
        }
        return role;
    }

    private static Map<String, String> link(Secret secret) {
        return Map.of("welcome", "/welcome/" + secret.text());
    }

    private static ResponseStatusException refused(HttpStatus status, String line, Object value) {
        return new ResponseStatusException(status, line.formatted(value));
    }
}
