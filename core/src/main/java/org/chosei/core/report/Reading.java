package org.chosei.core.report;

/** Makes of a letter what the centre understands of it: a pure function of the letter and the policy. */
public final class Reading {
    private Reading() {}
}
