package org.chosei.server.serve;

import org.chosei.server.command.Verb;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** {@code ./chosei serve [--http HOST:PORT] [--smtp HOST:PORT] [--relay smtp://HOST:PORT]}: the platform for real work. */
@Component
@Command(name = "serve", description = "The platform for real work.")
class ServeVerb implements Verb {
    private final Serving serving;

    ServeVerb(Serving serving) {
        this.serving = serving;
    }

    @Override
    public Integer call() {
        serving.untilTold();
        return 0;
    }
}
