package org.chosei.core.coordination;

/** What a party's answer comes to. */
public enum Meaning {
    /** It arrived and somebody will look. */
    RECEIVED,
    WORKING,
    /** Stopped, removed, repaired. */
    FIXED,
    /** Another one has to be asked. */
    NOT_OURS,
    REFUSED,
    /** More facts are wanted from us. */
    MORE_WANTED
}
