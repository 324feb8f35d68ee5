package org.chosei.core.report.log;

import java.util.List;
import java.util.Objects;
import org.chosei.core.report.port.Ports;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a log tells.
 *
 * @param destination the reporter's side, never a scan's key (counting rule 9)
 * @param ports destination ports with their protocol, as {@code 22/tcp}
 * @param succeeded whether the line says that somebody got in
 * @param at when the line says it was, absent where it gives no date
 * @param sourcePort that of the source itself, 0 where the line gives none
 */
public record LogEntry(
        Format format,
        String source,
        @Nullable String destination,
        List<String> ports,
        boolean succeeded,
        @Nullable LogTime at,
        int sourcePort) {

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

    LogEntry(
            Format format,
            String source,
            @Nullable String destination,
            List<String> ports,
            boolean succeeded,
            @Nullable LogTime at) {
        this(format, source, destination, ports, succeeded, at, 0);
    }

    LogEntry from(int port) {
        return new LogEntry(format, source, destination, ports, succeeded, at, port);
    }

    /** Who asked for what, where this line shows the answer. */
    public LogEntry turned() {
        String asked = Objects.requireNonNull(destination);
        String protocol = ports.isEmpty()
                ? "tcp"
                : ports.getFirst().substring(ports.getFirst().indexOf('/') + 1);
        return new LogEntry(format, asked, source, List.of(Ports.of(sourcePort, protocol)), succeeded, at, port());
    }

    /** The port that it goes to, 0 where it gives none or several. */
    public int port() {
        return ports.size() == 1 ? Ports.number(ports.getFirst(), 0) : 0;
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
