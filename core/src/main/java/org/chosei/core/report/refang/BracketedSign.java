package org.chosei.core.report.refang;

import java.util.Map;

/** A sign of an address in brackets, {@code a[.]example}, {@code a(dot)example}, {@code hxxp[://]}, 「a【アット】example」. */
final class BracketedSign {
    private static final int LONGEST = 10;
    private static final String CLOSING = "])}>】〕";
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry(".", "."),
            Map.entry("dot", "."),
            Map.entry("ドット", "."),
            Map.entry("@", "@"),
            Map.entry("at", "@"),
            Map.entry("アット", "@"),
            Map.entry("アットマーク", "@"),
            Map.entry(":", ":"),
            Map.entry("://", "://"),
            Map.entry(":/", ":/"),
            Map.entry("//", "//"),
            Map.entry("/", "/"),
            Map.entry("。", "."),
            Map.entry("colon", ":"));

    private BracketedSign() {}

    static boolean undo(Rewriting line) {
        int at = line.at();
        int limit = Math.min(line.length(), at + LONGEST);
        for (int end = at + 1; end < limit; end++) {
            if (CLOSING.indexOf(line.peek(end)) >= 0) {
                String meaning = MEANINGS.get(line.folded(at + 1, end));
                return meaning == null ? secureLetter(line, end) : line.replaceSpaced(meaning, end + 1);
            }
        }
        return line.peek(at + 1) == '.' && Letters.isHost(line.last()) && line.isHostAt(at + 2) && line.skip(1);
    }

    /** {@code http[s]://} and {@code http(s)://}: the bracketed letter belongs to the scheme. */
    private static boolean secureLetter(Rewriting line, int end) {
        return end == line.at() + 2
                && line.matches(line.at() + 1, "s")
                && line.endsWith("http")
                && line.replace("s", end + 1);
    }
}
