package org.chosei.server.publication;

import org.chosei.core.figures.Quarter;
import org.chosei.core.publication.ProseRefused;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.command.Verb;
import org.chosei.server.journal.Actor;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./chosei freeze QUARTER}: keeps an edition for good, and lets the public read it with {@code --publish}. */
@Component
@Command(name = "freeze", description = "Freezes a quarter's edition as of now; it cannot be undone.")
class FreezeVerb implements Verb {
    @Parameters(paramLabel = "QUARTER", description = "as 2018Q4")
    String quarter = "";

    @Option(names = "--publish", description = "and lets the public read it")
    boolean publish;

    private final Editions editions;

    FreezeVerb(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Integer call() {
        Actor operator = Actor.system("operator");
        try {
            Quarter of = Quarter.parse(quarter);
            Editions.State state = editions.freeze(of, operator);
            if (publish) {
                editions.publish(of, operator);
            }
            System.out.printf("frozen: %s as of position %d%s%n", of, state.position(), publish ? ", published" : "");
        } catch (ProseRefused | IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
        return 0;
    }
}
