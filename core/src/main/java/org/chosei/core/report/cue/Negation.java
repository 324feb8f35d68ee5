package org.chosei.core.report.cue;

import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;
import org.chosei.core.report.words.Words;

/**
 * Whether what a word speaks of is said not to be: 「改ざん等はありません」, {@code no sign of compromise}. Text is folded. Only what
 * stands close by and in the same clause denies; 「フィッシングではないか」 asks and does not deny.
 */
final class Negation {
    private static final PhraseBook PHRASES = PhraseBook.of(Negation.class);
    private static final int REACH = 40;
    private static final Phrase AFTER = PHRASES.phrase("denied-after");
    private static final Phrase ASKS =
            Phrase.of("^[^。]{0,14}(?:ではない(?:か|で|の)|ではありません(?:か|でしょうか)|じゃない|ないでしょうか|ありませんか|かもしれ|とは限ら)");
    private static final Phrase PLAINLY = PHRASES.phrase("denied-plainly");
    private static final Phrase BEFORE = PHRASES.phrase("denied-before");

    /** One of these stands in everything that {@link #BEFORE} finds. */
    private static final Words DENIALS = Words.of(
            "no",
            "n't",
            "without",
            "never",
            "neither",
            "free of",
            "first",
            "initially",
            "originally",
            "briefly",
            "wrongly",
            "mistakenly");

    private Negation() {}

    static boolean denies(String folded, int start, int end) {
        String after = folded.substring(end, Math.min(folded.length(), end + REACH));
        if (PLAINLY.standsIn(after) || AFTER.standsIn(after) && !ASKS.standsIn(after)) {
            return true;
        }
        String before = folded.substring(Math.max(0, start - REACH), start);
        if (!DENIALS.standIn(before)) {
            return false;
        }
        int clause = lastBreak(before);
        return BEFORE.standsIn(before.substring(clause));
    }

    private static int lastBreak(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (".;:,()".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        int but = text.lastIndexOf(" but ");
        return but < 0 ? 0 : but + 4;
    }
}
