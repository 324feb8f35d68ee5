package org.chosei.core.report.indicator;

import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Passage;
import org.chosei.core.report.category.Lure;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Whose words count.
 *
 * @param forwardedCounts whether what is passed on does
 */
record Voices(boolean forwardedCounts) {
    private static final Phrase FORWARD = Phrase.ofAnyCase("^\\s{0,4}(?:fw|fwd|転送)\\s?[:：]");

    static Voices of(Scene scene, Lure lure) {
        return new Voices(forwardedCounts(scene) || lure.isDoubted());
    }

    /** Why what stands in these words is only mentioned, null where it may be a key. */
    @Nullable
    Mention mention(Passage.Role role) {
        return switch (role) {
            case QUOTED -> Mention.QUOTED;
            case SIGNATURE -> Mention.CONTACT;
            case FORWARDED -> forwardedCounts ? null : Mention.QUOTED;
            case SAID, LOG, ATTACHMENT -> null;
        };
    }

    /** What is passed on counts where the reporter says what it is, or says nothing at all. */
    private static boolean forwardedCounts(Scene scene) {
        if (scene.answersUs()) {
            return FORWARD.standsIn(scene.subject())
                    && !scene.ownCategories(true).isEmpty();
        }
        return !scene.ownCategories(false).isEmpty() || isReportPassedOn(scene) || FORWARD.standsIn(scene.subject());
    }

    /** Somebody else's report under a few neutral words of the sender's own; a vague one where those ask for handling. */
    private static boolean isReportPassedOn(Scene scene) {
        boolean asserts = false;
        boolean own = false;
        boolean told = false;
        boolean hinted = false;
        for (Statement statement : scene.statements()) {
            asserts |= statement.says(Topic.ASSERTION);
            own |= statement.isReportersOwn() && statement.says(Topic.ASSERTION);
            if (statement.sentence().role() == Passage.Role.FORWARDED) {
                told |= !statement.categories(true).isEmpty();
                hinted |= !statement.categories(false).isEmpty();
            }
        }
        return asserts && told || own && hinted;
    }
}
