package org.chosei.server.coordination;

/** A request is not in a state for what was asked; 409 at the API. */
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unfit(String message) {
        super(message);
    }
}
