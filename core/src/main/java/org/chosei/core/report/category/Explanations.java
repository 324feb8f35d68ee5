package org.chosei.core.report.category;

import java.util.List;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;

/** Lists whose items are an address, alone or named, with what is to be said of it indented below, or behind an arrow; and items whose next sentence goes on to tell what the first does not. */
final class Explanations {
    private static final int MOST = 6;
    private static final int MARKER = 8;
    private static final int LEFT_OVER = 2;
    private static final Phrase ARROW = Phrase.of("^\\s{0,4}(?:→|⇒|->|=>|└|↑|⇧|⇐|←|<-|\\^ )");

    private final Scene scene;

    Explanations(Scene scene) {
        this.scene = scene;
    }

    /** The cues of the first sentence below this item that tells a category, the strong before the weak; none where it is no such item. */
    List<Cue> below(int item) {
        Statement own = scene.statements().get(item);
        boolean alone = isAddressAlone(own.sentence());
        if (!alone && !isItem(own.sentence()) || !own.categories(false).isEmpty()) {
            return List.of();
        }
        List<Cue> weak = List.of();
        int end = Math.min(scene.statements().size(), item + 1 + MOST);
        for (int i = item + 1; i < end && (alone ? explains(i, item) : goesOn(i, item)); i++) {
            Statement below = scene.statements().get(i);
            if (!below.categories(true).isEmpty()) {
                return below.cues();
            }
            weak = weak.isEmpty() && !below.categories(false).isEmpty() ? below.cues() : weak;
        }
        return weak;
    }

    private static boolean isAddressAlone(Sentence sentence) {
        return sentence.spots().size() == 1
                && (sentence.spots().getFirst().start() <= MARKER || isNamed(sentence))
                && sentence.rest().length() <= LEFT_OVER;
    }

    /** Whether a mark or a number leads to its only address. */
    private static boolean isItem(Sentence sentence) {
        return sentence.spots().size() == 1
                && sentence.spots().getFirst().start() > 0
                && sentence.spots().getFirst().start() <= MARKER;
    }

    /** Whether it stands on the item's own line. */
    private boolean goesOn(int below, int item) {
        Sentence own = scene.statements().get(item).sentence();
        Sentence sentence = scene.statements().get(below).sentence();
        return sentence.part() == own.part()
                && sentence.line() == own.line()
                && sentence.spots().isEmpty();
    }

    /** Whether a field's name, and nothing else, leads to the address: {@code (2) Landing page: http://…}. */
    private static boolean isNamed(Sentence sentence) {
        String before = sentence.text()
                .substring(0, sentence.spots().getFirst().start())
                .stripTrailing();
        return !sentence.label().isEmpty() && (before.endsWith(":") || before.endsWith("："));
    }

    /** Whether it stands deeper than the item, or goes on with a line that does. */
    private boolean explains(int below, int item) {
        Sentence own = scene.statements().get(item).sentence();
        Sentence sentence = scene.statements().get(below).sentence();
        Sentence before = scene.statements().get(below - 1).sentence();
        boolean goesOn = below > item + 1 && sentence.line() == before.line();
        boolean arrow = ARROW.standsIn(sentence.text());
        return sentence.part() == own.part()
                && (sentence.spots().isEmpty()
                        || arrow && sentence.spots().stream().noneMatch(Spot::schemed))
                && sentence.line() <= before.line() + 1
                && (goesOn || sentence.indent() > own.indent() || arrow);
    }
}
