package org.chosei.core.report.indicator;

import java.util.List;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** Lists of what was looked into: an item that ends with its address, and below it, indented or behind an arrow, that nothing is wrong with it. */
final class VerdictBelow {
    private static final PhraseBook PHRASES = PhraseBook.of(VerdictBelow.class);
    private static final int MOST = 4;
    private static final int LEFT_OVER = 2;
    private static final Phrase ARROW = Phrase.of("^\\s{0,4}(?:→|⇒|->|=>|└|⇧|↑)");
    private static final Phrase NOTHING_WRONG = PHRASES.phrase("below");

    private static final Phrase OURS_TO_DO = PHRASES.phrase("ours-to-do");

    private final List<Statement> statements;

    VerdictBelow(Scene scene) {
        this.statements = scene.statements();
    }

    /** Whether what is said below clears this item; words that tell a category do not. */
    boolean clears(int item) {
        Sentence own = statements.get(item).sentence();
        if (own.rest().length() > LEFT_OVER) {
            return false;
        }
        boolean cleared = false;
        int end = Math.min(statements.size(), item + 1 + MOST);
        for (int i = item + 1; i < end && explains(statements.get(i).sentence(), own, i == item + 1); i++) {
            if (!statements.get(i).categories(true).isEmpty()) {
                return false;
            }
            cleared |= NOTHING_WRONG.standsIn(statements.get(i).sentence().text());
        }
        return cleared;
    }

    /** Whether the sentence right behind says that the writer's own people work from an address, as it announces a maintenance. */
    boolean tellsOurs(int item) {
        int next = item + 1;
        return next < statements.size()
                && statements.get(item).isReportersOwn()
                && statements.get(next).sentence().spots().isEmpty()
                && OURS_TO_DO.standsIn(statements.get(next).sentence().text());
    }

    /** Whether it stands deeper than the item in the line right below it, or goes on with that line. */
    private static boolean explains(Sentence sentence, Sentence own, boolean next) {
        return sentence.part() == own.part()
                && sentence.spots().isEmpty()
                && sentence.line() == own.line() + 1
                && (!next || ARROW.standsIn(sentence.text()) || sentence.indent() > own.indent());
    }
}
