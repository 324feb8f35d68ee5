package org.chosei.core.rehearsal;

/** A scenario whose numbers cannot hold at once; the message names the key, the values and what was wanted. */
public final class ImpossibleScenario extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImpossibleScenario(String message, Object... values) {
        super(message.formatted(values));
    }
}
