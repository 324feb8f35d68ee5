package org.chosei.server.incident;

/** A decision that cannot be taken; the message names the thing, the value got, what was wanted and the next step. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refused(String message) {
        super(message);
    }
}
