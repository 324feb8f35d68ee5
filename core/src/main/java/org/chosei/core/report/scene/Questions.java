package org.chosei.core.report.scene;

import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** Question and answer, as reporters take down what they were told: 「問 入られましたか。答 いいえ。」. */
final class Questions {
    private static final PhraseBook PHRASES = PhraseBook.of(Questions.class);
    private static final Phrase ASKED = PHRASES.phrase("asked");
    private static final Phrase NO = PHRASES.phrase("no");

    private Questions() {}

    /** Whether the second sentence says no to what the first one asks. */
    static boolean denies(Sentence question, Sentence answer) {
        return NO.standsIn(answer.text()) && ASKED.standsIn(question.text());
    }
}
