package org.chosei.server.account;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.chosei.core.account.Role;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.command.Verb;
import org.chosei.server.journal.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./chosei token create --role …}: prints a bearer token, once. */
@Component
@Command(name = "token", description = "Makes tokens for the API.")
class TokenVerb implements Verb {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Tokens tokens;
    private final Clock clock;
    private final ZoneId zone;

    TokenVerb(Tokens tokens, Clock clock, ZoneId deploymentZone) {
        this.tokens = tokens;
        this.clock = clock;
        this.zone = deploymentZone;
    }

    @Override
    public Integer call() {
        throw new CommandFailure("'token' needs a second word: wanted './chosei token create --role handler'");
    }

    @Command(name = "create", description = "Prints an API token once.")
    int create(
            @Option(names = "--role", required = true, paramLabel = "handler|senior|analyst|administrator|intake")
                    String role,
            @Option(names = "--name", description = "what the token is for; without it, when it was made") @Nullable
                    String name) {
        System.out.println(tokens.make(name == null ? madeNow() : name, roleNamed(role), Actor.system("command")));
        return 0;
    }

    /** Tells it from others that the command line made, for who has to revoke one. */
    private String madeNow() {
        return "command line " + TIME.format(clock.instant().atZone(zone));
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
