package org.chosei.core.report.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.log.LogEntry.Format;
import org.chosei.core.report.text.Spot;

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
                Format.WEB_ACCESS, iis.group(3), iis.group(1), iis.group(2) + "/tcp", false, LogTime.of(line.text())));
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
        boolean secure = lower.contains(":443 ") || error && lower.contains("https://");
        return Optional.of(LogEntry.of(
                Format.WEB_ACCESS, client.host(), null, secure ? "443/tcp" : "80/tcp", false, LogTime.of(line.text())));
    }
}
