package org.chosei.core.report.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a log tells.
 *
 * @param destination the reporter's side, never a scan's key (counting rule 9)
 * @param port destination port and protocol, as {@code 22/tcp}
 * @param succeeded whether the line says that somebody got in
 * @param at absent where the line gives no zone: none is assumed
 */
public record LogEntry(
        Format format,
        String source,
        @Nullable String destination,
        @Nullable String port,
        boolean succeeded,
        @Nullable Instant at) {

    public enum Format {
        LOGIN_DAEMON,
        NAMED_FIELDS,
        WEB_ACCESS,
        ARROW,
        COLUMNS,
        TIMED_ADDRESS
    }
}
