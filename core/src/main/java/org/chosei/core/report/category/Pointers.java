package org.chosei.core.report.category;

import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** Words by which the next sentence says that it speaks of what was shown before: 「上記のサイトは…」, {@code the latter …}. */
final class Pointers {
    private static final PhraseBook PHRASES = PhraseBook.of(Pointers.class);
    private static final Phrase BACK = PHRASES.phrase("back");
    private static final Phrase LED_TO = Phrase.of("^[\\s」』）)]{0,2}(?:へ|に)[^。]{0,12}(?:飛|転送|誘導|遷移|移動)|^\\s?\\.\\s*$");
    private static final Phrase THERE = PHRASES.phrase("there");

    private final Scene scene;

    Pointers(Scene scene) {
        this.scene = scene;
    }

    /** Whether the next sentence speaks of this one's spots. */
    boolean leadBackTo(int statement) {
        return statement + 1 < scene.statements().size() && BACK.standsIn(text(statement + 1));
    }

    /** Whether the next sentence tells what the last of several sites is, to which one is sent on. */
    boolean leadOn(int statement, int spot) {
        Sentence own = scene.statements().get(statement).sentence();
        if (spot == 0
                || spot + 1 < own.spots().size()
                || statement + 1 >= scene.statements().size()) {
            return false;
        }
        Spot last = own.spots().get(spot);
        String after = own.text().substring(Math.min(last.end(), own.text().length()));
        return own.spots().get(spot - 1).isSite()
                && last.isSite()
                && LED_TO.standsIn(after)
                && THERE.standsIn(text(statement + 1));
    }

    private String text(int statement) {
        return scene.statements().get(statement).sentence().text();
    }
}
