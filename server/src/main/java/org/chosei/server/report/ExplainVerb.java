package org.chosei.server.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chosei.core.report.Understanding;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.command.Verb;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./chosei explain FILE.eml}: what each stage made of one message, without storing anything. */
@Component
@Command(name = "explain", description = "What reading makes of a message, and why; nothing is stored.")
class ExplainVerb implements Verb {
    @Parameters(paramLabel = "FILE", description = "a message as a file")
    Path file = Path.of("");

    @Option(names = "--json", description = "for scripts")
    boolean json;

    private final UnderstandingMessages understanding;
    private final JsonMapper mapper;

    ExplainVerb(UnderstandingMessages understanding, JsonMapper mapper) {
        this.understanding = understanding;
        this.mapper = mapper;
    }

    @Override
    public Integer call() {
        Understanding understood = understood();
        PrintWriter out = new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
        if (json) {
            out.println(mapper.writeValueAsString(understood));
        } else {
            new Explanation(out).print(understood);
        }
        out.flush();
        return 0;
    }

    private Understanding understood() {
        if (Files.isDirectory(file)) {
            throw new CommandFailure(
                    "'%s' is a folder: wanted a file with one message, as report.eml; './chosei import' takes folders"
                            .formatted(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return UnderstandingMessages.of(in, understanding.policy());
        } catch (IOException e) {
            throw new CommandFailure(
                    "Message file '%s' cannot be read: wanted a readable file with one message, as report.eml"
                            .formatted(file),
                    e);
        }
    }
}
