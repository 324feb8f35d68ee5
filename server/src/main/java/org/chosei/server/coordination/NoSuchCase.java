package org.chosei.server.coordination;

/** What was asked for is not known; 404 at the API. */
public final class NoSuchCase extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchCase(String what, String id) {
        super("%s '%s' is not known: wanted an id from the incident's page or list".formatted(what, id));
    }
}
