package org.chosei.core.report.cue;

import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/**
 * Whether what a word speaks of is only supposed of somebody else: 「先方の端末が乗っ取られている可能性」, {@code the host may be
 * compromised}. Who reports a scan often adds so much for its owner's sake. Text is folded. What is supposed of the writer's own
 * systems is a report.
 */
final class Doubt {
    private static final PhraseBook PHRASES = PhraseBook.of(Doubt.class);
    private static final int REACH = 60;
    private static final Phrase BEFORE = PHRASES.phrase("supposed-before");
    private static final Phrase AFTER = PHRASES.phrase("supposed-after");
    private static final Phrase OURS = PHRASES.phrase("ours");

    private Doubt() {}

    static boolean supposes(String folded, int start, int end) {
        String before = folded.substring(Math.max(0, start - REACH), start);
        String after = folded.substring(end, Math.min(folded.length(), end + REACH));
        return (AFTER.standsIn(after) || BEFORE.standsIn(before)) && !OURS.standsIn(before);
    }
}
