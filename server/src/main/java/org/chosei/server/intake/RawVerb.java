package org.chosei.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.command.Verb;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./chosei raw REPORT}: the stored original, byte for byte, on standard output. */
@Component
@Command(name = "raw", description = "The stored original of a report, byte for byte.")
class RawVerb implements Verb {
    @Parameters(paramLabel = "REPORT", description = "its number or id")
    String report = "";

    private final Messages messages;
    private final RawStore raw;

    RawVerb(Messages messages, RawStore raw) {
        this.messages = messages;
        this.raw = raw;
    }

    @Override
    public Integer call() {
        Messages.Message message = messages.byNumberOrId(report)
                .orElseThrow(() -> new CommandFailure(
                        "No report is known as '%s': wanted its eight digits, as ORG#12345678, or its id from './chosei export reports'"
                                .formatted(report)));
        try (InputStream original = raw.open(message.id())) {
            original.transferTo(System.out);
            System.out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }
}
