package org.chosei.server.account;

import java.util.Locale;
import org.chosei.core.account.Role;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.command.Verb;
import org.chosei.server.journal.Actor;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./chosei token create --role …}: prints a bearer token, once. */
@Component
@Command(name = "token", description = "Makes tokens for the API.")
class TokenVerb implements Verb {
    private final Tokens tokens;

    TokenVerb(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Integer call() {
        throw new CommandFailure("'token' needs a second word: wanted './chosei token create --role handler'");
    }

    @Command(name = "create", description = "Prints an API token once.")
    int create(
            @Option(names = "--role", required = true, paramLabel = "handler|senior|analyst|administrator|intake")
                    String role,
            @Option(names = "--name", defaultValue = "command line", description = "what the token is for")
                    String name) {
        System.out.println(tokens.make(name, roleNamed(role), Actor.system("command")));
        return 0;
    }

    private static Role roleNamed(String text) {
        try {
            return Role.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    "Role '%s' does not exist: wanted handler, senior, analyst, administrator or intake"
                            .formatted(text),
                    e);
        }
    }
}
