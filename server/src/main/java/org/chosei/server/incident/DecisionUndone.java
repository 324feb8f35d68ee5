package org.chosei.server.incident;

/** A decision about an incident, or its closing, was taken back: as if the undone entry had never been, from this position on. */
public record DecisionUndone(long undone, long entry) {}
