package org.chosei.server.incident;

/** What a caller named is not there; the message names it and says what was wanted. */
final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    private NotFound(String message) {
        super(message);
    }

    static NotFound incident(String idOrNumber) {
        return new NotFound("No incident is known as '%s': wanted its eight digits, as ORG#12345678, or its id"
                .formatted(idOrNumber));
    }

    static NotFound report(String idOrNumber) {
        return new NotFound("No report is known as '%s': wanted its number or id".formatted(idOrNumber));
    }

    static NotFound decision(long entry) {
        return new NotFound("No decision has the journal entry %d: wanted the entry that a decision answered with"
                .formatted(entry));
    }
}
