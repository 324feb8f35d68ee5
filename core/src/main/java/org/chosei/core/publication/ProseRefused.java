package org.chosei.core.publication;

/** A text cannot be printed; the message names the place, what stands there and what was wanted. */
public final class ProseRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    ProseRefused(String text, int line, int column, String what) {
        super("%s, line %d, column %d: %s".formatted(text, line, column, what));
    }
}
