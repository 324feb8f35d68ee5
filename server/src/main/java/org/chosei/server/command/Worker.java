package org.chosei.server.command;

import java.util.Collection;
import java.util.UUID;

/**
 * One stage of the flow from message to incident that takes its work from a table in batches. Messages are read (100), what
 * was read is joined (200), replies are filed (300).
 */
public interface Worker {

    int order();

    /** How many batches may be under way at a time, so that one is written while the next is being made. */
    default int batchesAtOnce() {
        return 1;
    }

    /** Takes and finishes one batch in a transaction of its own; how many items it took, 0 when there was nothing to do. */
    int workOff();

    /** Whether any of these messages still waits for this stage. */
    boolean isWaitingFor(Collection<UUID> messages);
}
