package org.chosei.core.report.disposition;

import java.util.List;
import java.util.Optional;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Finding;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.scene.Scene;

/** What kind of message it is (counting rule 4), first rule that fits, each with its reason; precision before recall. */
public final class DispositionRules {
    /** So many statements are no question. */
    private static final int LONG = 80;

    private DispositionRules() {}

    public static Ruling rule(Scene scene, List<Finding> findings) {
        Facts facts = new Facts(scene, findings);
        UnreadMail unread = new UnreadMail(facts);
        return new AutomaticMail(facts)
                .rule()
                .or(new ListMail(facts)::rule)
                .or(unread::closed)
                .or(new ReceivedLure(facts)::rule)
                .or(new AssertedMatter(facts)::rule)
                .or(() -> spoken(facts))
                .or(unread::empty)
                .orElseGet(() -> Ruling.of(
                        Disposition.PENDING, "DI-LOW", "どの規則にも当てはまらない", "No rule fits: a person has to decide"));
    }

    /** What is said where nothing is asserted. */
    private static Optional<Ruling> spoken(Facts facts) {
        if (facts.says(Topic.SPAM)) {
            return Optional.of(Ruling.SPAM);
        }
        if (facts.subjectSays(Topic.UNRELATED) || facts.says(Topic.UNRELATED) && !facts.says(Topic.QUESTION)) {
            return Optional.of(Ruling.UNRELATED);
        }
        boolean asks = facts.says(Topic.QUESTION)
                && (!facts.hasCategory(true) || facts.scene().statements().size() < LONG);
        return asks || facts.subjectSays(Topic.QUESTION) ? Optional.of(Ruling.QUESTION) : Optional.empty();
    }
}
