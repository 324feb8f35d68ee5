package org.chosei.core.report.log;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.label.Row;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.port.Services;

/** A row of a table whose head names a source and a time, a port or a destination. */
public final class TableLog {
    private static final Pattern ARROW = Pattern.compile("^(?:-{1,2}>|→|⇒|>)\\s{0,4}");
    /** An address with its port behind a colon, or a dot as some tools write it. */
    private static final Pattern WITH_PORT = Pattern.compile("((?:\\d{1,3}\\.){3}\\d{1,3})[:.](\\d{1,5})");

    private TableLog() {}

    public static Optional<LogEntry> read(Row row) {
        boolean tells = row.has(Meaning.TIME) || row.has(Meaning.PORT) || row.has(Meaning.TARGET);
        if (row.has(Meaning.SITE) || !tells) {
            return Optional.empty();
        }
        String destination = address(row, Meaning.TARGET).orElse(null);
        return address(row, Meaning.SOURCE)
                .or(() -> destination == null ? address(row, Meaning.ADDRESS) : Optional.empty())
                .map(source -> new LogEntry(
                                LogEntry.Format.TABLE,
                                source,
                                destination,
                                ports(row),
                                false,
                                LogTime.of(row.cell(Meaning.TIME)))
                        .from(sourcePort(row)));
    }

    /** That of the first such column which holds one: what wrote a line is called its origin as well. */
    private static Optional<String> address(Row row, Meaning meaning) {
        return row.cells(meaning).flatMap(cell -> address(cell).stream()).findFirst();
    }

    private static Optional<String> address(String written) {
        String text = withoutArrow(written).split("[\\s(（/]", 2)[0];
        Matcher port = WITH_PORT.matcher(text);
        String bare = port.matches() ? port.group(1) : text;
        return NetworkAddress.v4(bare).or(() -> NetworkAddress.v6(bare));
    }

    private static int sourcePort(Row row) {
        List<Integer> ports = Ports.numbers(row.cell(Meaning.SOURCE_PORT));
        return ports.size() == 1 ? ports.getFirst() : 0;
    }

    /** Tools that list flows put the arrow into the destination's column. */
    private static String withoutArrow(String cell) {
        return ARROW.matcher(cell).replaceFirst("");
    }

    /** The column of ports, else what the destination's column gives behind its address, else the service's. */
    private static List<String> ports(Row row) {
        String given = row.has(Meaning.PORT) ? row.cell(Meaning.PORT) : behind(withoutArrow(row.cell(Meaning.TARGET)));
        String cell = given.isBlank() ? row.cell(Meaning.SERVICE) : given;
        List<String> named = Ports.in(cell);
        if (named.isEmpty() && given.isBlank()) {
            named = Services.shipped().named(cell.toLowerCase(Locale.ROOT)).stream()
                    .toList();
        }
        if (!named.isEmpty()) {
            return named;
        }
        String protocol = row.cell(Meaning.PROTOCOL).toLowerCase(Locale.ROOT);
        int beside = Ports.besideName(cell);
        return (beside > 0 ? List.of(beside) : Ports.numbers(cell))
                .stream()
                        .map(port -> port + "/" + (protocol.contains("udp") ? "udp" : "tcp"))
                        .toList();
    }

    private static String behind(String destination) {
        Matcher port = WITH_PORT.matcher(destination.split("\\s", 2)[0]);
        return port.matches() ? port.group(2) : "";
    }
}
