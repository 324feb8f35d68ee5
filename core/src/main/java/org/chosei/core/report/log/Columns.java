package org.chosei.core.report.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.log.LogEntry.Format;
import org.chosei.core.report.text.Spot;

/**
 * Tables without field names, parted by comma, semicolon, tab, bar or blanks: the first address is the source, the second the
 * destination; a number behind an address is its port; where the addresses are neighbours the ports follow in their order.
 */
final class Columns {
    private static final int MOST = 60;
    private static final int LOWEST_SOURCE_PORT = 1024;

    private Columns() {}

    static Optional<LogEntry> read(Line line) {
        List<String> cells = cells(line.text());
        if (cells.size() < 3 || cells.size() > MOST || isProse(cells)) {
            return Optional.empty();
        }
        List<Integer> hosts = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        boolean isTable = LogTime.leads(line.text());
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (NetworkAddress.isAddress(bare(cell)) || MaskedAddress.is(bare(cell))) {
                hosts.add(i);
            } else if (isPort(cell)) {
                numbers.add(i);
            }
            isTable |= isProtocol(cell) || isVerdict(cell);
        }
        if (hosts.isEmpty() || !isTable || hosts.size() == 1 && numbers.isEmpty()) {
            return Optional.empty();
        }
        List<Spot> addresses = line.addresses();
        Spot source = addresses.getFirst();
        boolean pair = addresses.size() > 1 && hosts.size() > 1;
        int port = pair
                ? destinationPort(hosts, numbers, cells, addresses.get(1))
                : alone(hosts.getFirst(), numbers, cells);
        return Optional.of(LogEntry.of(
                Format.COLUMNS,
                source.host(),
                pair ? addresses.get(1).host() : null,
                Ports.named(port, protocolOf(cells)),
                false,
                LogTime.of(line.text())));
    }

    /** Beside a single address the last number behind it, else the one beside the protocol's name. */
    private static int alone(int host, List<Integer> numbers, List<String> cells) {
        return numbers.stream()
                .filter(n -> n > host || n + 1 < cells.size() && isProtocol(cells.get(n + 1)))
                .reduce((first, second) -> second)
                .map(n -> Integer.parseInt(cells.get(n)))
                .orElse(0);
    }

    /** Prose cut at its blanks is mostly words; a table is mostly numbers, names and verdicts. */
    private static boolean isProse(List<String> cells) {
        long words = cells.stream()
                .filter(cell -> cell.length() > 1 && cell.chars().allMatch(Character::isLetter) && !isVerdict(cell))
                .count();
        return words * 2 > cells.size();
    }

    private static int destinationPort(
            List<Integer> hosts, List<Integer> numbers, List<String> cells, Spot destination) {
        if (destination.port() > 0) {
            return destination.port();
        }
        List<Integer> after = numbers.stream().filter(n -> n > hosts.get(1)).toList();
        if (after.isEmpty()) {
            return 0;
        }
        boolean neighbours = hosts.get(1) == hosts.get(0) + 1;
        return Integer.parseInt(cells.get(neighbours ? lastOfPair(after, cells) : after.getFirst()));
    }

    /** Of neighbouring numbers the source's port comes first; a counter may stand before both, as firewalls write it. */
    private static int lastOfPair(List<Integer> numbers, List<String> cells) {
        int run = 1;
        while (run < numbers.size() && numbers.get(run) == numbers.get(run - 1) + 1) {
            run++;
        }
        boolean counted = run > 2 && Integer.parseInt(cells.get(numbers.getFirst())) < LOWEST_SOURCE_PORT;
        return numbers.get(Math.min(run - 1, counted ? 2 : 1));
    }

    private static List<String> cells(String text) {
        for (char separator : new char[] {',', '\t', ';', '|'}) {
            int count = (int) text.chars().filter(c -> c == separator).count();
            if (count >= 2) {
                return split(text, separator);
            }
        }
        return split(text, ' ');
    }

    private static List<String> split(String text, char separator) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length() && cells.size() <= MOST; i++) {
            if (i == text.length() || text.charAt(i) == separator) {
                String cell = text.substring(start, i).strip();
                if (separator != ' ' || !cell.isEmpty()) {
                    cells.add(
                            cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                                    ? cell.substring(1, cell.length() - 1)
                                    : cell);
                }
                start = i + 1;
            }
        }
        return cells;
    }

    private static String bare(String cell) {
        int cut =
                cell.indexOf(':') == cell.lastIndexOf(':') && cell.indexOf(':') > 0 ? cell.indexOf(':') : cell.length();
        return cell.substring(0, cut);
    }

    private static boolean isPort(String cell) {
        return !cell.isEmpty()
                && cell.length() <= 5
                && cell.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(cell) > 0
                && Integer.parseInt(cell) < 1 << 16;
    }

    private static boolean isProtocol(String cell) {
        return cell.equalsIgnoreCase("tcp")
                || cell.equalsIgnoreCase("udp")
                || cell.equalsIgnoreCase("icmp")
                || cell.equals("6")
                || cell.equals("17");
    }

    private static boolean isVerdict(String cell) {
        return cell.toLowerCase(java.util.Locale.ROOT)
                .matches(
                        "deny|denied|drop|dropped|block|blocked|reject|rejected|accept|allow|permit|pass|deny-all|syn");
    }

    private static String protocolOf(List<String> cells) {
        return cells.stream().anyMatch(c -> c.equalsIgnoreCase("udp") || c.equals("17"))
                        && cells.stream().noneMatch(c -> c.equalsIgnoreCase("tcp"))
                ? "udp"
                : "tcp";
    }
}
