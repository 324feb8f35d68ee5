package org.chosei.core.report.log;

import java.util.List;
import java.util.Optional;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.log.LogEntry.Format;

/** What a service's own program wrote of a peer: the port is the service's. */
final class DaemonLine {
    private DaemonLine() {}

    static Optional<LogEntry> read(Line line) {
        return Services.shipped().ofProgramIn(line.lower()).map(port -> entry(line, port));
    }

    private static LogEntry entry(Line line, String port) {
        Fields fields = Fields.of(line.text());
        String named = fields.address(Meaning.SOURCE);
        return new LogEntry(
                Format.LOGIN_DAEMON,
                named == null ? line.source().host() : named,
                fields.address(Meaning.TARGET),
                List.of(port),
                line.tellsEntry(),
                LogTime.of(line.text()));
    }
}
