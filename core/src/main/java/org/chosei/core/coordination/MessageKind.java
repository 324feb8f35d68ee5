package org.chosei.core.coordination;

/** Why a mail about cases is written; only a first {@link #REQUEST} makes requests count (counting rule 15). */
public enum MessageKind {
    REQUEST,
    /** Asks the same party about the same incident again. */
    REMINDER,
    /** Asks the reporter back. */
    QUESTION
}
