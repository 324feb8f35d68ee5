package org.chosei.server.incident;

/** The incident asked for is not known; 404 at the API. */
final class NoSuchIncident extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchIncident(String idOrNumber) {
        super("No incident is known as '%s': wanted its eight digits, as ORG#12345678, or its id"
                .formatted(idOrNumber));
    }
}
