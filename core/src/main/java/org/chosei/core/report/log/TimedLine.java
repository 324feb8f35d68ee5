package org.chosei.core.report.log;

import java.util.List;
import java.util.Optional;
import org.chosei.core.report.log.LogEntry.Format;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;

/** A line that begins with a time and holds an address: the least that reporters give. */
final class TimedLine {
    /** Words by which a line that begins with a time is told rather than logged. */
    private static final Phrase SENTENCE = Phrase.of("ました|ます。|です|ごろ|頃|に対し");

    private TimedLine() {}

    static Optional<LogEntry> read(Line line) {
        if (!LogTime.leads(line.text()) || SENTENCE.standsIn(line.text())) {
            return Optional.empty();
        }
        String source = line.source().host();
        String destination = line.addresses().stream()
                .map(Spot::host)
                .filter(host -> !host.equals(source))
                .findFirst()
                .orElse(null);
        List<String> ports = Ports.in(line.text());
        return Optional.of(new LogEntry(
                Format.TIMED_ADDRESS, source, destination, ports, line.tellsEntry(), LogTime.of(line.text())));
    }
}
