package org.chosei.core.report.category;

import java.util.List;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Cues;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.scene.Wording;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;

/** The cues of a sentence that speak of one of its spots: where several sites share it each is told by the words up to the next one, else by those before it. */
final class CuesBeside {
    private CuesBeside() {}

    static List<Cue> of(Statement statement, int index) {
        Sentence sentence = statement.sentence();
        if (sentence.spots().size() < 2
                || sites(sentence) < 2
                || statement.categories(true).size() < 2) {
            return statement.cues();
        }
        Spot spot = sentence.spots().get(index);
        int next = index + 1 < sentence.spots().size()
                ? sentence.spots().get(index + 1).start()
                : sentence.text().length();
        String text = Wording.marked(sentence);
        List<Cue> after = Cues.shipped().in(text.substring(Math.min(spot.end(), next), next));
        if (!Cue.categories(after, false).isEmpty()) {
            return after;
        }
        int from = index > 0 ? Math.min(sentence.spots().get(index - 1).end(), spot.start()) : 0;
        List<Cue> before = Cues.shipped().in(text.substring(from, spot.start()));
        return Cue.categories(before, false).isEmpty() ? statement.cues() : before;
    }

    private static long sites(Sentence sentence) {
        return sentence.spots().stream().filter(Spot::isSite).count();
    }
}
