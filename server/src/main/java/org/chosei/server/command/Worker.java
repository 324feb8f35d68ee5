package org.chosei.server.command;

/**
 * One stage of the flow from message to incident that takes its work from a table in batches. Stages run in ascending
 * {@link #order()}: intake's messages are read (100), what was read is joined (200), replies are filed (300).
 */
public interface Worker {

    int order();

    /** Takes and finishes one batch in a transaction of its own; how many items it took, 0 when there was nothing to do. */
    int workOff();
}
