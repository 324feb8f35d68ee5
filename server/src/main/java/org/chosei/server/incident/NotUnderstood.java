package org.chosei.server.incident;

import org.jspecify.annotations.Nullable;

/** What a caller wrote cannot be read; the message names it and says what was wanted. */
public final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotUnderstood(String message) {
        super(message);
    }

    /** Who decides says why, at the API as at the desk. */
    public static void withoutReason(@Nullable String given) {
        if (given == null || given.isBlank()) {
            throw new NotUnderstood("'reason' is missing: wanted a word on why, which the journal keeps");
        }
    }

    public static void whenMissing(@Nullable Object given, String name, String wanted) {
        if (given == null) {
            throw new NotUnderstood("'%s' is missing: wanted %s".formatted(name, wanted));
        }
    }
}
