package org.chosei.server.report;

import java.util.List;
import java.util.UUID;

/** A person decided otherwise what kind of messages these are; told within the transaction of the decision. */
public record DispositionsChanged(List<UUID> messages) {
    public DispositionsChanged {
        messages = List.copyOf(messages);
    }
}
