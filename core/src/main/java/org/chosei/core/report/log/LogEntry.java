package org.chosei.core.report.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a log tells.
 *
 * @param destination the reporter's side, never a scan's key (counting rule 9)
 * @param ports destination ports with their protocol, as {@code 22/tcp}
 * @param succeeded whether the line says that somebody got in
 * @param at when the line says it was, absent where it gives no date
 */
public record LogEntry(
        Format format,
        String source,
        @Nullable String destination,
        List<String> ports,
        boolean succeeded,
        @Nullable LogTime at) {

    private static final List<String> OF_THE_WEB = List.of("80/tcp", "443/tcp");

    public enum Format {
        LOGIN_DAEMON,
        NAMED_FIELDS,
        WEB_ACCESS,
        ARROW,
        COLUMNS,
        TIMED_ADDRESS,
        /** A row under a head that names its columns. */
        TABLE
    }

    public LogEntry {
        ports = List.copyOf(ports);
    }

    /** Whether the port is only the usual one of the service whose program wrote the line, or of the web. */
    public boolean assumesPort() {
        return format == Format.LOGIN_DAEMON || format == Format.WEB_ACCESS && OF_THE_WEB.containsAll(ports);
    }

    static LogEntry of(
            Format format,
            String source,
            @Nullable String destination,
            @Nullable String port,
            boolean succeeded,
            @Nullable LogTime at) {
        return new LogEntry(format, source, destination, port == null ? List.of() : List.of(port), succeeded, at);
    }
}
