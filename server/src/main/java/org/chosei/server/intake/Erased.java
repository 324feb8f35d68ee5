package org.chosei.server.intake;

import java.util.UUID;

/** A message's key was destroyed: that it came and what was counted of it stays known, its content does not. */
public final class Erased extends RuntimeException {
    private static final long serialVersionUID = 1;

    Erased(UUID message) {
        super("The content of message '%s' was erased and cannot be read any more".formatted(message));
    }
}
