package org.chosei.core.rehearsal;

import org.jspecify.annotations.Nullable;

/** A scenario whose numbers cannot hold at once; the message names the key, the values and what was wanted. */
public final class ImpossibleScenario extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImpossibleScenario(String message, @Nullable Object... values) {
        super(message.formatted(values));
    }
}
