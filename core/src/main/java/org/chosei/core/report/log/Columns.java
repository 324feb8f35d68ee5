package org.chosei.core.report.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.log.LogEntry.Format;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.port.Services;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.Words;

/**
 * Tables without field names, parted by comma, semicolon, tab, bar or blanks: the first address is the source, the second the
 * destination; a number behind an address is its port; where the addresses are neighbours the ports follow in their order.
 */
final class Columns {
    private static final int LONGEST_PORTS = 60;
    private static final String TCP = "tcp";

    private static final Words NAMES_PORT = Words.of(
            "宛先ポート", "宛先 ポート", "対象ポート", "接続先ポート", "攻撃先ポート", "dst port", "dest port", "destination port", "target port");

    private static final Phrase WRITTEN = Phrase.of("\\b(?:tcp|udp)/\\d");

    /** A line of words between blanks that ends as a sentence does. */
    private static final Phrase SENTENCE = Phrase.of("(?:ました|ません|ます|です)。");

    /** A list of what lies open or was found there is no log of what came. */
    private static final Words EXPOSED =
            Words.of("shodan", "censys", "zoomeye", "fofa", " open,", "port open", "firmware", "露出", "無認証", "認証なし");

    private final Line line;
    private final HeadlessRow cells;
    private final List<Integer> hosts = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private List<String> ports = List.of();

    private Columns(Line line, HeadlessRow cells) {
        this.line = line;
        this.cells = cells;
        for (int i = 0; i < cells.texts().size(); i++) {
            String cell = cells.texts().get(i);
            if (NetworkAddress.isAddress(withoutPort(cell)) || MaskedAddress.is(withoutPort(cell))) {
                hosts.add(i);
            } else if (cells.isPort(i)) {
                numbers.add(i);
            } else if (!cells.spaced() && ports.isEmpty() && !hosts.isEmpty() && cell.length() < LONGEST_PORTS) {
                ports = Ports.in(cell);
            }
        }
        if (cells.spaced()
                && hosts.size() == 1
                && (NAMES_PORT.standIn(line.lower()) || WRITTEN.standsIn(line.lower()))) {
            ports = Ports.in(line.text());
        }
    }

    static Optional<LogEntry> read(Line line) {
        HeadlessRow cells = HeadlessRow.of(line.text());
        return cells.isRow()
                ? new Columns(line, cells).entry().filter(entry -> !cells.listsControlServer())
                : Optional.empty();
    }

    private Optional<LogEntry> entry() {
        if (cells.spaced() ? SENTENCE.standsIn(line.text()) : EXPOSED.standIn(line.lower())) {
            return Optional.empty();
        }
        boolean table = LogTime.leads(line.text()) || cells.hasVerdictOrProtocol() || !ports.isEmpty();
        if (hosts.isEmpty() || !table || hosts.size() == 1 && numbers.isEmpty() && ports.isEmpty()) {
            return Optional.empty();
        }
        List<Spot> addresses = line.addresses();
        boolean pair = addresses.size() > 1 && hosts.size() > 1;
        if (pair && ports.isEmpty() && isReversed()) {
            String asked = Ports.of(cells.number(hosts.getFirst() + 1), TCP);
            return Optional.of(LogEntry.of(
                    Format.COLUMNS,
                    addresses.get(1).host(),
                    addresses.getFirst().host(),
                    asked,
                    false,
                    LogTime.of(line.text())));
        }
        if (ports.isEmpty()) {
            int port = pair ? destinationPort(addresses.get(1)) : alone();
            ports = port == 0 ? List.of() : List.of(Ports.of(port, cells.protocol()));
        }
        return Optional.of(new LogEntry(
                Format.COLUMNS,
                addresses.getFirst().host(),
                pair ? addresses.get(1).host() : null,
                ports,
                false,
                LogTime.of(line.text())));
    }

    /** Whether the first address was asked at a service's port and the second one asked from a port that serves nothing. */
    private boolean isReversed() {
        int first = hosts.get(0) + 1;
        int second = hosts.get(1) + 1;
        return numbers.contains(first)
                && numbers.contains(second)
                && cells.protocol().equals(TCP)
                && Services.shipped().answerAt(cells.number(first))
                && !Services.shipped().answerAt(cells.number(second));
    }

    /** Beside a single address: the number beside the protocol's name, else the one behind the address. */
    private int alone() {
        List<Integer> named = numbers.stream()
                .filter(n -> cells.isProtocol(n + 1) || cells.isProtocol(n - 1))
                .toList();
        List<Integer> behind =
                numbers.stream().filter(n -> n > hosts.getFirst()).toList();
        return named.size() == 1 ? cells.number(named.getFirst()) : behind.isEmpty() ? 0 : lastOfPair(behind);
    }

    private int destinationPort(Spot destination) {
        int flagged = cells.portBeforeFlags();
        if (flagged > 0) {
            return flagged;
        }
        if (destination.port() > 0) {
            return destination.port();
        }
        List<Integer> after = numbers.stream().filter(n -> n > hosts.get(1)).toList();
        if (after.isEmpty()) {
            return 0;
        }
        boolean neighbours = hosts.get(1) == hosts.get(0) + 1;
        return neighbours ? lastOfPair(after) : cells.number(after.getFirst());
    }

    /** Of neighbouring numbers the source's port comes first; a counter may stand before both, as firewalls write it. */
    private int lastOfPair(List<Integer> row) {
        int run = 1;
        while (run < row.size() && row.get(run) == row.get(run - 1) + 1) {
            run++;
        }
        boolean counted = run > 2 && cells.number(row.getFirst()) < Ports.LOWEST_SOURCE_PORT;
        int last = row.get(Math.min(run - 1, counted ? 2 : 1));
        boolean alone = hosts.size() == 1 && cells.number(row.getFirst()) < Ports.LOWEST_SOURCE_PORT;
        return cells.number(alone ? row.getFirst() : last);
    }

    private static String withoutPort(String cell) {
        int colon = cell.indexOf(':');
        return colon > 0 && colon == cell.lastIndexOf(':') ? cell.substring(0, colon) : cell;
    }
}
