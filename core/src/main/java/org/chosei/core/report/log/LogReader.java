package org.chosei.core.report.log;

import java.util.List;
import java.util.Optional;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.log.LogEntry.Format;
import org.chosei.core.report.spot.Spot;

/** Recognises a log's line by its shape: who wrote it, what its values are called, how its addresses stand to one another. */
public final class LogReader {
    private static final int LONGEST = 4000;
    private static final int LEADING = 3;

    private LogReader() {}

    /** @param spots what stands in the line, as the spotter found it */
    public static Optional<LogEntry> read(String written, List<Spot> spots) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String text = Leef.tabbed(written);
        Line line = Line.of(text, spots);
        if (line.addresses().isEmpty()) {
            return Optional.empty();
        }
        Optional<LogEntry> named = DaemonLine.read(line).or(() -> fields(line)).or(() -> WebLine.read(line));
        if (named.isPresent() || line.linked()) {
            return named; // a line that gives a URL and is no server's own lists sites
        }
        MaskedAddress.addTo(line.addresses(), text);
        return ArrowLine.read(line).or(() -> Columns.read(line)).or(() -> TimedLine.read(line));
    }

    /** A line of named values; the source may stand before them without a name. */
    private static Optional<LogEntry> fields(Line line) {
        String text = line.text();
        Fields fields = Fields.of(text);
        String named = fields.address(Meaning.SOURCE);
        Spot first = line.addresses().getFirst();
        boolean leads = first.start() <= LEADING && fields.values().containsKey(Meaning.PORT);
        String source = named == null && leads ? first.host() : named;
        return source == null
                ? Optional.empty()
                : Optional.of(new LogEntry(
                                Format.NAMED_FIELDS,
                                source,
                                fields.address(Meaning.TARGET),
                                fields.ports(text),
                                false,
                                LogTime.of(text))
                        .from(fields.sourcePort()));
    }
}
