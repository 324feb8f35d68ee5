package org.chosei.server.journal;

import java.util.stream.Stream;

/** Something that lasts and can be recomputed; {@code ./chosei verify} asks every one. */
public interface Verified {

    /** What differs from what was recomputed, each as a sentence that names the thing; empty when all is well. */
    Stream<String> differences();
}
