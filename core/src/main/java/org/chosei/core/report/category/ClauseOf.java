package org.chosei.core.report.category;

import java.util.regex.Matcher;
import org.chosei.core.report.scene.Wording;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;

/** The part of a sentence in which a spot stands, where the sentence turns to something else: 「…はすべて失敗しましたが、…」, {@code …, but …}. */
final class ClauseOf {
    private static final Phrase TURNS = Phrase.ofAnyCase(
            "(?:した|ます|です|いた|った|ものの|けれども?|けど|おり)(?:が)?、|一方(?:で)?、|[,;] (?:but|however|whereas|while|yet) ");

    private ClauseOf() {}

    /** Its text with the marks of its spots; empty where the sentence does not turn. */
    static String spot(Sentence sentence, int index) {
        if (!TURNS.standsIn(sentence.text())) {
            return "";
        }
        Spot spot = sentence.spots().get(index);
        String text = Wording.marked(sentence);
        int from = 0;
        for (Matcher turn = TURNS.firstIn(text); turn != null; turn = turn.find() ? turn : null) {
            if (turn.start() >= spot.end()) {
                return text.substring(from, turn.start());
            }
            from = turn.end() <= spot.start() ? turn.end() : from;
        }
        return text.substring(from);
    }
}
