package org.chosei.core.report.log;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.label.Row;
import org.chosei.core.report.port.Ports;

/** A row of a table whose head names a source and a time, a port or a destination. */
public final class TableLog {
    private TableLog() {}

    public static Optional<LogEntry> read(Row row) {
        boolean tells = row.has(Meaning.TIME) || row.has(Meaning.PORT) || row.has(Meaning.TARGET);
        if (row.has(Meaning.SITE) || !tells) {
            return Optional.empty();
        }
        String destination = address(row.cell(Meaning.TARGET)).orElse(null);
        return address(row.cell(Meaning.SOURCE))
                .or(() -> destination == null ? address(row.cell(Meaning.ADDRESS)) : Optional.empty())
                .map(source -> new LogEntry(
                        LogEntry.Format.TABLE,
                        source,
                        destination,
                        ports(row),
                        false,
                        LogTime.of(row.cell(Meaning.TIME))));
    }

    private static Optional<String> address(String cell) {
        String text = cell.split("[\\s(（/]", 2)[0];
        int colon = text.indexOf(':');
        String bare = colon > 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
        return NetworkAddress.v4(bare).or(() -> NetworkAddress.v6(bare));
    }

    private static List<String> ports(Row row) {
        String cell = row.cell(Meaning.PORT);
        List<String> named = Ports.in(cell);
        if (!named.isEmpty()) {
            return named;
        }
        String protocol = row.cell(Meaning.PROTOCOL).toLowerCase(Locale.ROOT);
        return Ports.numbers(cell).stream()
                .map(port -> port + "/" + (protocol.contains("udp") ? "udp" : "tcp"))
                .toList();
    }
}
