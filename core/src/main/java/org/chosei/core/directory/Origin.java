package org.chosei.core.directory;

/** Whether a brand is at home in the deployment's country (counting rule 14). */
public enum Origin {
    DOMESTIC,
    FOREIGN,
    UNKNOWN
}
