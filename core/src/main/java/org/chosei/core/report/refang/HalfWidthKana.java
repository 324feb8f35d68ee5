package org.chosei.core.report.refang;

import java.text.Normalizer;

/** Half-width katakana and punctuation, {@code ﾌｨｯｼﾝｸﾞ｡}: read as 「フィッシング。」, a sound mark with the letter before it. */
final class HalfWidthKana {
    private HalfWidthKana() {}

    static boolean widen(char c, Rewriting line) {
        if (c < '｡' || c > 'ﾟ') {
            return false;
        }
        char next = line.peek(line.at() + 1);
        String written = next == 'ﾞ' || next == 'ﾟ' ? "" + c + next : "" + c;
        return line.replace(Normalizer.normalize(written, Normalizer.Form.NFKC), line.at() + written.length());
    }
}
