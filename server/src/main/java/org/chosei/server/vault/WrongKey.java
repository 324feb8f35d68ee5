package org.chosei.server.vault;

/** Something sealed does not open: it was sealed under another key, for another place, or was changed since. */
public final class WrongKey extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongKey(String place) {
        super("What stands at '%s' was sealed under another key or was changed".formatted(place));
    }
}
