package org.chosei.core.report.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.log.LogEntry.Format;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.port.Services;
import org.chosei.core.report.spot.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Two addresses with a sign of direction between them, {@code 192.0.2.1:4321 -> 198.51.100.2:23}, or the asked one in brackets behind
 * a connection's peer, {@code New connection: 192.0.2.1:4321 (198.51.100.2:23)}.
 */
final class ArrowLine {
    private static final int LONGEST_BETWEEN = 60;
    private static final int LOOKS_AFTER = 60;
    private static final Pattern SERVICE = Pattern.compile("^[.:/]([a-z][a-z0-9-]{1,20})");
    private static final Pattern PAIR_OF_PORTS = Pattern.compile("(\\d{1,5}) ?(?:→|->|>) ?(\\d{1,5})(?![\\d.])");

    private ArrowLine() {}

    static Optional<LogEntry> read(Line line) {
        List<Spot> addresses = line.addresses();
        for (int i = 0; i + 1 < addresses.size(); i++) {
            Spot left = addresses.get(i);
            Spot right = addresses.get(i + 1);
            String between = line.lower().substring(left.end(), Math.max(left.end(), right.start()));
            if (between.length() >= LONGEST_BETWEEN) {
                continue;
            }
            if (between.contains("<-") || between.contains("←")) {
                return Optional.of(entry(line, right, left));
            }
            if (points(between, line, left, right)) {
                return Optional.of(entry(line, left, right));
            }
        }
        return Optional.empty();
    }

    private static boolean points(String between, Line line, Spot left, Spot right) {
        boolean logged = LogTime.leads(line.text()) || left.port() > 0 && right.port() > 0;
        return between.contains(">")
                || between.contains("→")
                || between.contains("⇒")
                || between.contains(" dst ")
                || between.contains(" to ") && logged
                || between.endsWith(" (")
                        && logged
                        && !left.host().equals(right.host())
                        && line.lower().contains("connection");
    }

    private static LogEntry entry(Line line, Spot from, Spot to) {
        return new LogEntry(Format.ARROW, from.host(), to.host(), ports(line, to), false, LogTime.of(line.text()))
                .from(from.port());
    }

    /** Those at the address that was asked, else those that the line names behind it, 「着信ポート：23・25」. */
    private static List<String> ports(Line line, Spot to) {
        String port = port(line, to);
        return port == null
                ? Ports.in(line.text().substring(Math.min(to.end(), line.text().length())))
                : List.of(port);
    }

    private static @Nullable String port(Line line, Spot to) {
        int number = to.port() > 0 ? to.port() : Ports.after(line.text(), to.end());
        if (number > 0) {
            return Ports.named(number, line.lower());
        }
        String after = line.lower().substring(to.end(), Math.min(line.lower().length(), to.end() + LOOKS_AFTER));
        Matcher pair = PAIR_OF_PORTS.matcher(after);
        if (pair.find()) {
            return Ports.named(Integer.parseInt(pair.group(2)), line.lower());
        }
        int host = Math.min(to.end(), to.start() + to.host().length());
        Matcher service = SERVICE.matcher(line.lower().substring(host));
        return service.find() ? Services.shipped().named(service.group(1)).orElse(null) : null;
    }
}
