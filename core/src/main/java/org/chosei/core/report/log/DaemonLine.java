package org.chosei.core.report.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.log.LogEntry.Format;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.port.Services;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.Words;
import org.jspecify.annotations.Nullable;

/** What a service's own program wrote of a peer: the port is the service's. */
final class DaemonLine {
    /** The port at which it was asked, where the line writes it behind the server's own address. */
    private static final Phrase STATED = Phrase.of(
            "(?:<sips?:[^>@]{1,60}@|\\bto (?:::ffff:)?|localaddress=\"ipv4/(?:udp|tcp)/)[\\d.]{7,15}[:/](\\d{1,5})(?!\\d)");

    /** Prose of an attack that abuses programs names them too. */
    private static final Words FLOOD = Words.of(
            "reflection",
            "reflected",
            "reflector",
            "amplif",
            "denial of service",
            "denial-of-service",
            "flood of",
            "ddos",
            "リフレク",
            "増幅",
            "アンプ攻撃",
            "サービス妨害",
            "サービス拒否");

    private DaemonLine() {}

    static Optional<LogEntry> read(Line line) {
        return FLOOD.standIn(line.lower())
                ? Optional.empty()
                : Services.shipped().ofProgramIn(line.lower()).map(port -> entry(line, port));
    }

    private static LogEntry entry(Line line, String port) {
        Fields fields = Fields.of(line.text());
        String named = fields.address(Meaning.SOURCE);
        Matcher stated = STATED.firstIn(line.lower());
        if (stated != null) {
            int number = Ports.number(stated.group(1), 0);
            String protocol = port.substring(port.indexOf('/') + 1);
            return entry(line, fields, named, Format.NAMED_FIELDS, List.of(number + "/" + protocol));
        }
        return entry(line, fields, named, Format.LOGIN_DAEMON, List.of(port));
    }

    private static LogEntry entry(Line line, Fields fields, @Nullable String named, Format format, List<String> ports) {
        return new LogEntry(
                format,
                named == null ? line.source().host() : named,
                fields.address(Meaning.TARGET),
                ports,
                line.tellsEntry(),
                LogTime.of(line.text()));
    }
}
