package org.chosei.core.incident;

/** How far the work on an incident has come. */
public enum Status {
    OPEN,
    /** At least one party was asked. */
    COORDINATING,
    /** Closed and not seen again since; a site that merely counts as closed for joining is not. */
    CLOSED
}
