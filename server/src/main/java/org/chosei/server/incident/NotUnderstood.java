package org.chosei.server.incident;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;

/** What a caller wrote cannot be read; the message names it and says what was wanted. A 400 at the desk too, where it stood in an address. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
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

    /** A code, or null for nothing where a body writes it; left out it may just be forgotten. */
    static @Nullable String codeOrNull(@Nullable JsonNode given, String name, String wanted) {
        whenMissing(given, name, wanted);
        if (given == null || given.isNull()) {
            return null;
        }
        if (!given.isString()) {
            throw new NotUnderstood("'%s' is '%s': wanted %s".formatted(name, given, wanted));
        }
        return given.asString();
    }

    public static void whenBlank(@Nullable String given, String name, String wanted) {
        whenMissing(given == null || given.isBlank() ? null : given, name, wanted);
    }

    public static void whenMissing(@Nullable Object given, String name, String wanted) {
        if (given == null) {
            throw new NotUnderstood("'%s' is missing: wanted %s".formatted(name, wanted));
        }
    }
}
