package org.chosei.server.incident;

import java.time.Instant;
import java.util.function.Consumer;

/** One kind of thing that {@code ./chosei export} writes; each feature implements its own. */
public interface ExportKind {

    /** The word after {@code export}. */
    String name();

    /**
     * Hands over what lies within a time, each as an object that becomes one line of JSON, in an order that is the same
     * whenever the facts are.
     */
    void export(Instant from, Instant to, Consumer<Object> lines);
}
