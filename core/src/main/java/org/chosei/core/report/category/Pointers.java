package org.chosei.core.report.category;

import java.util.List;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** Words by which the next sentence says that it speaks of what was shown before: 「上記のサイトは…」, {@code the latter …}. */
final class Pointers {
    private static final PhraseBook PHRASES = PhraseBook.of(Pointers.class);
    private static final Phrase BACK = PHRASES.phrase("back");
    private static final int REACH = 80;
    private static final Phrase SENT_ON = PHRASES.phrase("sent-on");
    private static final Phrase SENT_TO = PHRASES.phrase("sent-to");
    private static final Phrase ENDS = Phrase.of("^\\s?\\.\\s*$");
    private static final Phrase ONWARD = PHRASES.phrase("onward");
    private static final int LABELLED = 20;
    private static final Phrase THERE = PHRASES.phrase("there");

    private final Scene scene;

    Pointers(Scene scene) {
        this.scene = scene;
    }

    /** Whether the next sentence speaks of this one's spots. */
    boolean leadBackTo(int statement) {
        return statement + 1 < scene.statements().size() && BACK.standsIn(text(statement + 1));
    }

    /** The cues of the sentence right before, where that leads on to what this statement shows by itself. */
    List<Cue> leadingOnTo(int statement) {
        if (statement == 0) {
            return List.of();
        }
        Statement before = scene.statements().get(statement - 1);
        Sentence own = scene.statements().get(statement).sentence();
        boolean shown = own.spots().size() == 1
                && own.spots().getFirst().isSite()
                && own.spots().getFirst().start() <= LABELLED;
        return shown && before.sentence().spots().isEmpty() && ONWARD.standsIn(text(statement - 1))
                ? before.cues()
                : List.of();
    }

    private static String behindLast(Sentence sentence) {
        return sentence.text()
                .substring(Math.min(
                        sentence.spots().getLast().end(), sentence.text().length()));
    }

    /** Whether the next sentence tells what the last site is, to which one is sent on: its own tells of the site that sends. */
    boolean leadOn(int statement, int spot) {
        Sentence own = scene.statements().get(statement).sentence();
        if (spot + 1 < own.spots().size()
                || statement + 1 >= scene.statements().size()
                || !own.spots().get(spot).isSite()
                || !THERE.standsIn(text(statement + 1))) {
            return false;
        }
        String behind = behindLast(own);
        boolean second = spot > 0 && own.spots().get(spot - 1).isSite();
        return SENT_ON.standsIn(behind) || ENDS.standsIn(behind) && (second || SENT_TO.standsIn(before(own, spot)));
    }

    private static String before(Sentence sentence, int spot) {
        int start = sentence.spots().get(spot).start();
        return sentence.text().substring(Math.max(0, start - REACH), start);
    }

    private String text(int statement) {
        return scene.statements().get(statement).sentence().text();
    }
}
