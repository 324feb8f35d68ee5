package org.chosei.core.report.scene;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chosei.core.report.Category;
import org.chosei.core.report.Letter;
import org.chosei.core.report.Letter.Kind;
import org.chosei.core.report.Passage;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.refang.Refang;
import org.chosei.core.report.spot.Spotter;
import org.chosei.core.report.words.Phrase;

/**
 * A whole letter laid out as statements in its order, with the subject beside them.
 *
 * @param answersUs whether it answers one of our messages, so that what it quotes is ours
 */
public record Scene(
        Letter letter,
        String subject,
        List<Cue> subjectCues,
        List<Statement> statements,
        List<Passage> passages,
        boolean answersUs) {
    /** What speaks of the whole letter stands among its first statements. */
    private static final int LOOKED_AT = 200;
    /** A Japanese text may hold many words in Latin letters, an English one few signs. */
    private static final int LATIN_FOR_A_SIGN = 8;

    private static final int MANY_SIGNS = 30;

    public static Scene of(Letter letter, boolean answersUs) {
        return new SceneReader(letter, answersUs).read();
    }

    /** Whether the subject may tell what the text leaves out: an answer's is another's, a circular's advertises, and what is encrypted may say more. */
    public boolean namesInSubject() {
        return !answersUs
                && !letter.isAnswer()
                && letter.parts().stream().noneMatch(p -> p.kind() == Kind.ENCRYPTED)
                && ownCues().stream().noneMatch(c -> c.topic() == Topic.UNRELATED || c.topic() == Topic.SPAM)
                && Spotter.spots(Refang.line(subject)).stream().anyMatch(s -> s.isSite() || s.isAddress());
    }

    /** The same letter with its subject as the reporter's first words, as one reads it whose text names nothing: 「件名のとおり」. */
    public Scene withSubjectSaid() {
        return new SceneReader(letter, answersUs).withSubjectSaid(this);
    }

    /** Whether the reporter says it among the first statements. */
    public boolean reporterSays(Phrase phrase) {
        return statements.stream()
                .limit(LOOKED_AT)
                .anyMatch(
                        s -> s.isReportersOwn() && phrase.standsIn(s.sentence().text()));
    }

    public boolean subjectSays(Topic topic) {
        return subjectCues.stream().anyMatch(cue -> cue.topic() == topic);
    }

    /** The cues of the subject and of all that the reporter says. */
    public List<Cue> ownCues() {
        List<Cue> cues = new ArrayList<>(subjectCues);
        statements.stream().filter(Statement::isReportersOwn).forEach(s -> cues.addAll(s.cues()));
        return cues;
    }

    /** Categories that the reporter's own words anywhere, the subject included, speak of. */
    public Set<Category> ownCategories(boolean strong) {
        Set<Category> categories = EnumSet.noneOf(Category.class);
        categories.addAll(Cue.categories(subjectCues, strong));
        statements.stream().filter(Statement::isReportersOwn).forEach(s -> categories.addAll(s.categories(strong)));
        return categories;
    }

    /** The language that most of it is written in, {@code ja} or {@code en}. */
    public String language() {
        int wide = 0;
        int latin = 0;
        for (Statement statement : statements.subList(0, Math.min(LOOKED_AT, statements.size()))) {
            String text = statement.sentence().text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                wide += c >= 0x3040 && c < 0xa000 ? 1 : 0;
                latin += c < 0x80 && Character.isLetter(c) ? 1 : 0;
            }
        }
        return wide > 0 && (wide * LATIN_FOR_A_SIGN > latin || wide > MANY_SIGNS) ? "ja" : "en";
    }
}
