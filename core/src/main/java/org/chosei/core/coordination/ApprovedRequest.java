package org.chosei.core.coordination;

import java.time.Instant;

/** A mail that a person let go and that gives away nobody; made by {@link DraftRequest#approve} only. */
public final class ApprovedRequest {
    private final DraftRequest draft;
    private final String by;
    private final Instant at;

    ApprovedRequest(DraftRequest draft, String by, Instant at) {
        this.draft = draft;
        this.by = by;
        this.at = at;
    }

    /** The text as it was approved. */
    public DraftRequest text() {
        return draft;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
