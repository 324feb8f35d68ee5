package org.chosei.core.report.category;

import java.util.List;
import java.util.regex.Matcher;
import org.chosei.core.report.Category;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Cues;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.scene.Wording;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;

/**
 * The cues of a sentence that speak of one of its spots: where several sites share it each is told by the words up to the next one, else by those before it;
 * where it turns from attempts that failed to an intrusion by the words up to the turn; where it leads on to another, what was done to the site tells of it.
 */
final class CuesBeside {
    /** What was done to a site, before the sentence leads on to something else: 「… が改ざんされ、次のスクリプトを読み込んで …」. */
    private static final Phrase DONE_TO_IT =
            Phrase.of("^[\\s」』)）]{0,2}(?:が|は|も)([^。、,]{0,16}され[^。、,]{0,8})[、,][^。]{0,30}(?:次の|以下の|下記の|別の|外部の|他の|よその)");

    private CuesBeside() {}

    static List<Cue> of(Statement statement, int index) {
        Sentence sentence = statement.sentence();
        if (!statement.categories(false).contains(Category.OTHER)
                && sentence.spots().size() > 1) {
            List<Cue> clause = Cues.shipped().in(ClauseOf.spot(sentence, index));
            if (Border.succeeded(clause)) {
                return clause;
            }
        }
        if (statement.categories(true).size() < 2) {
            return statement.cues();
        }
        Spot spot = sentence.spots().get(index);
        if (sites(sentence) < 2) {
            Matcher done = DONE_TO_IT.firstIn(sentence.text().substring(spot.end()));
            List<Cue> own = done == null ? List.of() : Cues.shipped().in(done.group(1));
            return Cue.categories(own, false).isEmpty() ? statement.cues() : own;
        }
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
