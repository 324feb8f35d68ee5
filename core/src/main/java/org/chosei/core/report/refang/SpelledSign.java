package org.chosei.core.report.refang;

import java.util.Map;

/** 「example ドット com スラッシュ login」: a sign that is spelled out between characters of a host name. */
final class SpelledSign {
    private static final Map<String, String> MEANINGS = Map.of("ドット", ".", "スラッシュ", "/", "点", ".");

    private SpelledSign() {}

    static boolean undo(Rewriting line) {
        for (Map.Entry<String, String> name : MEANINGS.entrySet()) {
            int after = line.at() + name.getKey().length();
            if (line.startsWith(name.getKey(), line.at())
                    && Letters.isHost(line.lastButBlank())
                    && line.isHostAt(line.peek(after) == ' ' ? after + 1 : after)) {
                return line.replaceSpaced(name.getValue(), after);
            }
        }
        return false;
    }
}
