package org.chosei.core.report.scene;

import java.util.List;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** Questions that the letter itself answers in the negative, as interviews and forms hold them: what is asked did not happen. */
final class AnsweredNo {
    private static final PhraseBook PHRASES = PhraseBook.of(AnsweredNo.class);
    private static final Phrase ASKS = PHRASES.phrase("asks");
    private static final Phrase NO = PHRASES.phrase("answers-no");

    private AnsweredNo() {}

    /** Takes the cues out of each question that the statement behind it denies. */
    static void silence(List<Statement> statements) {
        for (int i = 0; i + 1 < statements.size(); i++) {
            Statement question = statements.get(i);
            if (!question.cues().isEmpty()
                    && question.sentence().spots().isEmpty()
                    && ASKS.standsIn(question.sentence().text())
                    && NO.standsIn(statements.get(i + 1).sentence().text())) {
                statements.set(i, question.saying(List.of()));
            }
        }
    }
}
