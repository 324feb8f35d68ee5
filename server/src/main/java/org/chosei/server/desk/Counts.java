package org.chosei.server.desk;

import java.util.Map;
import java.util.function.IntSupplier;

/**
 * The numbers in the app-bar; a template reads them when it is rendered, after the page has learnt what it shows.
 *
 * @param queue messages that wait for somebody
 * @param drafts requests that wait for approval
 * @param dueNow requests to be asked again
 */
public record Counts(int queue, int drafts, IntSupplier dueNow) {

    public int due() {
        return dueNow.getAsInt();
    }

    /** What waits among the requests. */
    public int requests() {
        return drafts + due();
    }

    /** By their place in the app-bar. */
    Map<String, Integer> byPlace() {
        return Map.of("queue", queue, "requests", requests());
    }
}
