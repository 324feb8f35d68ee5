package org.chosei.core.report.indicator;

import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;
import org.jspecify.annotations.Nullable;

/** On whose side the words behind an address put it: 「から」, 「に対する」, {@code was infected}. */
final class WordsBehind {
    private static final PhraseBook PHRASES = PhraseBook.of(WordsBehind.class);
    private static final Phrase SOURCE_AFTER = PHRASES.phrase("source-after");

    private static final Phrase TARGET_AFTER = PHRASES.phrase("target-after");

    /** 「X から … が見つかる」: something was found on X, nothing came from it. */
    private static final Phrase FOUND_ON = PHRASES.phrase("found-on");

    /** {@code X was scanned}: what was done to it is not what it did. */
    private static final Phrase DONE_TO = PHRASES.phrase("done-to");

    private static final Phrase CONTROL_AFTER = PHRASES.phrase("control-after");

    private WordsBehind() {}

    /** Whose side they tell before all else, null where they tell none. */
    static @Nullable Role role(String after) {
        if (FOUND_ON.standsIn(after) || DONE_TO.standsIn(after)) {
            return Role.TARGET;
        }
        if (CONTROL_AFTER.standsIn(after)) {
            return Role.CONTROL_SERVER;
        }
        return SOURCE_AFTER.standsIn(after) ? Role.SOURCE : null;
    }

    /** Whether they tell a target, which an item of a list takes from the first one instead. */
    static boolean tellTarget(String after) {
        return TARGET_AFTER.standsIn(after);
    }
}
