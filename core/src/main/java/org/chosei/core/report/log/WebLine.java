package org.chosei.core.report.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.log.LogEntry.Format;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.spot.Spot;
import org.jspecify.annotations.Nullable;

/** A web server's line: the common format and its kin, error logs, and what IIS writes. */
final class WebLine {
    private static final List<String> METHODS = List.of(
            "\"get ",
            "\"post ",
            "\"head ",
            "\"put ",
            "\"options ",
            "\"connect ",
            "\"propfind ",
            "\"delete ",
            "\"\\x",
            "\"-\"");
    /** Server, method, path, query, port, user, client: the fields that IIS writes unless told otherwise. */
    private static final Pattern IIS = Pattern.compile(
            "([0-9a-f:.]{3,45}) (?:get|post|head|put|options|delete|propfind|debug|trace|patch) \\S{1,2000} \\S{1,2000} (\\d{1,5}) \\S{1,200} ([0-9a-f:.]{3,45})(?: |$)");

    private static final Pattern NAMED_PORT = Pattern.compile("[a-z0-9.-]{2,200}:(\\d{2,5}) $");

    private WebLine() {}

    static Optional<LogEntry> read(Line line) {
        return iis(line).or(() -> access(line));
    }

    private static Optional<LogEntry> iis(Line line) {
        Matcher iis = IIS.matcher(line.lower());
        if (!LogTime.leads(line.text()) || !iis.find()) {
            return Optional.empty();
        }
        return Optional.of(LogEntry.of(
                Format.COLUMNS, iis.group(3), iis.group(1), iis.group(2) + "/tcp", false, LogTime.of(line.text())));
    }

    private static Optional<LogEntry> access(Line line) {
        String lower = line.lower();
        int method = METHODS.stream()
                .mapToInt(lower::indexOf)
                .filter(at -> at > 0)
                .min()
                .orElse(-1);
        Spot client = line.addresses().getFirst();
        boolean access = method > client.start() && lower.lastIndexOf('[', method) >= 0;
        boolean error = lower.contains("[client ") && LogTime.leads(line.text());
        if (!access && !error) {
            return Optional.empty();
        }
        return Optional.of(LogEntry.of(
                Format.WEB_ACCESS,
                client.host(),
                null,
                port(lower, client, error && lower.contains("https://")),
                false,
                LogTime.of(line.text())));
    }

    /** A server's line shows behind its name which of its ports was asked, {@code www.example.jp:443 192.0.2.1 - -}; else the usual one is taken. */
    private static @Nullable String port(String lower, Spot client, boolean secure) {
        Matcher named = NAMED_PORT.matcher(lower.substring(0, client.start()));
        return named.find() ? Ports.named(Ports.number(named.group(1), 0), "tcp") : secure ? "443/tcp" : "80/tcp";
    }
}
