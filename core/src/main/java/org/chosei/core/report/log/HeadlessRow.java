package org.chosei.core.report.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The cells of a row without a head, and what each looks like.
 *
 * @param spaced whether only blanks part them, as words are parted too
 */
record HeadlessRow(List<String> texts, boolean spaced) {
    private static final int MOST = 60;
    private static final char[] SEPARATORS = {',', '\t', ';', '|', '｜', '│'};
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "icmp", "6", "17");
    private static final Set<String> VERDICTS = Set.of(
            "deny",
            "denied",
            "drop",
            "dropped",
            "block",
            "blocked",
            "reject",
            "rejected",
            "accept",
            "allow",
            "permit",
            "pass",
            "deny-all",
            "syn",
            "遮断",
            "拒否",
            "破棄",
            "失敗");

    private static final Set<String> CONTROL_SERVERS = Set.of(
            "c2",
            "c&c",
            "cnc",
            "c2 server",
            "c2-server",
            "c2server",
            "c2 ip",
            "c2-ip",
            "c2_ip",
            "c&c server",
            "cnc server",
            "botnet_cc",
            "command and control",
            "c2サーバ",
            "c2サーバー",
            "c&cサーバ",
            "c&cサーバー",
            "指令サーバ",
            "指令サーバー");

    private static final Set<String> COUNTERS = Set.of(
            "回",
            "件",
            "回失敗",
            "回試行",
            "件検知",
            "秒",
            "分",
            "分間",
            "時間",
            "パケット",
            "pkt",
            "pkts",
            "packets",
            "times",
            "hits",
            "tries",
            "attempts",
            "failures",
            "failed",
            "events",
            "flows",
            "connections",
            "sessions",
            "bytes",
            "sec",
            "seconds");

    /** With whom a sentence begins, and no row of a device. */
    private static final Set<String> PERSONS = Set.of("our", "my", "your", "we", "i", "you");

    static HeadlessRow of(String line) {
        for (char separator : SEPARATORS) {
            if (line.chars().filter(c -> c == separator).count() >= 2) {
                return new HeadlessRow(cut(line, separator), false);
            }
        }
        return new HeadlessRow(cut(line, ' '), true);
    }

    /** Whether there are as many as a table's row has. */
    boolean isRow() {
        return texts.size() >= 3 && texts.size() <= MOST && !isProse();
    }

    /** Prose cut at its blanks is mostly words, or begins with somebody; a table is mostly numbers, names and verdicts. */
    private boolean isProse() {
        if (spaced && PERSONS.contains(lower(0))) {
            return true;
        }
        long words = texts.stream()
                .filter(cell -> cell.length() > 1
                        && cell.chars().allMatch(Character::isLetter)
                        && !VERDICTS.contains(cell.toLowerCase(Locale.ROOT)))
                .count();
        return words * 2 > texts.size();
    }

    boolean hasVerdictOrProtocol() {
        return IntStream.range(0, texts.size()).anyMatch(i -> isProtocol(i) || VERDICTS.contains(lower(i)));
    }

    boolean isProtocol(int cell) {
        return cell >= 0 && cell < texts.size() && PROTOCOLS.contains(lower(cell));
    }

    /** Whether its first or last cell says that the address is a control server's: a list of what was found out, no log. */
    boolean listsControlServer() {
        return !spaced && (CONTROL_SERVERS.contains(lower(0)) || CONTROL_SERVERS.contains(lower(texts.size() - 1)));
    }

    /** Whether the cell behind says that this one counts something, as in 「失敗 312 回」. */
    private boolean counts(int cell) {
        return spaced && cell + 1 < texts.size() && COUNTERS.contains(lower(cell + 1));
    }

    boolean isPort(int cell) {
        if (counts(cell)) {
            return false;
        }
        String text = texts.get(cell);
        boolean digits = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && Integer.parseInt(text) > 0 && Integer.parseInt(text) < 1 << 16;
    }

    int number(int cell) {
        return Integer.parseInt(texts.get(cell));
    }

    String protocol() {
        return IntStream.range(0, texts.size()).anyMatch(i -> lower(i).equals("udp") || lower(i).equals("17"))
                        && IntStream.range(0, texts.size()).noneMatch(i -> lower(i).equals("tcp"))
                ? "udp"
                : "tcp";
    }

    private String lower(int cell) {
        return texts.get(cell).toLowerCase(Locale.ROOT);
    }

    private static List<String> cut(String text, char separator) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length() && cells.size() <= MOST; i++) {
            if (i == text.length() || text.charAt(i) == separator) {
                String cell = text.substring(start, i).strip();
                if (separator != ' ' || !cell.isEmpty()) {
                    cells.add(bare(cell));
                }
                start = i + 1;
            }
        }
        return cells;
    }

    private static String bare(String cell) {
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1) : cell;
    }
}
