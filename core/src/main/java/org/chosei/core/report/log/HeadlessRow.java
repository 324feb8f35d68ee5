package org.chosei.core.report.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The cells of a row without a head, and what each looks like.
 *
 * @param spaced whether only blanks part them, as words are parted too
 */
record HeadlessRow(List<String> texts, boolean spaced) {
    private static final int MOST = 60;
    private static final Pattern FLAGS = Pattern.compile("0x[0-9a-fA-F]{1,8}");
    private static final char[] SEPARATORS = {',', '\t', ';', '|', '｜', '│'};

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
        if (spaced && CellWord.PERSON.is(texts.get(0))) {
            return true;
        }
        long words = texts.stream()
                .filter(cell ->
                        cell.length() > 1 && cell.chars().allMatch(Character::isLetter) && !CellWord.VERDICT.is(cell))
                .count();
        return words * 2 > texts.size();
    }

    boolean hasVerdictOrProtocol() {
        return IntStream.range(0, texts.size()).anyMatch(i -> isProtocol(i) || CellWord.VERDICT.is(texts.get(i)));
    }

    boolean isProtocol(int cell) {
        return cell >= 0 && cell < texts.size() && CellWord.PROTOCOL.is(texts.get(cell));
    }

    /** Whether its first or last cell says that the address is a control server's: a list of what was found out, no log. */
    boolean listsControlServer() {
        return !spaced
                && (CellWord.CONTROL_SERVER.is(texts.get(0))
                        || CellWord.CONTROL_SERVER.is(texts.get(texts.size() - 1)));
    }

    /** Whether the cell behind says that this one counts something, as in 「失敗 312 回」. */
    private boolean counts(int cell) {
        return spaced && cell + 1 < texts.size() && CellWord.COUNTER.is(withoutEnd(texts.get(cell + 1)));
    }

    /** A word without what ends a sentence or a clause. */
    private static String withoutEnd(String cell) {
        return cell.endsWith(".") || cell.endsWith(",") ? cell.substring(0, cell.length() - 1) : cell;
    }

    boolean isPort(int cell) {
        if (counts(cell)) {
            return false;
        }
        String text = texts.get(cell);
        boolean digits = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && Integer.parseInt(text) > 0 && Integer.parseInt(text) < 1 << 16;
    }

    /** The destination's port where flags stand before the protocol, as PAN-OS writes: {@code 40123,23,0,0,0x19,tcp}; 0 elsewhere. */
    int portBeforeFlags() {
        for (int i = 5; i < texts.size(); i++) {
            boolean flagged = isProtocol(i) && FLAGS.matcher(texts.get(i - 1)).matches();
            if (flagged && isPort(i - 5) && isPort(i - 4)) {
                return number(i - 4);
            }
        }
        return 0;
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
