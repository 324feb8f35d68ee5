package org.chosei.server.serve;

import org.chosei.server.account.FirstAdministrator;
import org.chosei.server.command.Verb;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/**
 * {@code ./chosei serve [--http HOST:PORT] [--smtp HOST:PORT] [--relay smtp://HOST:PORT]}: the platform for real work. Standard
 * output holds the one line that says that it is ready; while there is no administrator yet, standard error says how to become one.
 */
@Component
@Command(name = "serve", description = "The platform for real work.")
class ServeVerb implements Verb {
    private final Serving serving;
    private final FirstAdministrator administrator;

    ServeVerb(Serving serving, FirstAdministrator administrator) {
        this.serving = serving;
        this.administrator = administrator;
    }

    @Override
    public Integer call() {
        serving.untilTold(() -> administrator
                .link(serving.web())
                .ifPresent(link -> System.err.println("sign in: set the administrator's password once at " + link)));
        return 0;
    }
}
