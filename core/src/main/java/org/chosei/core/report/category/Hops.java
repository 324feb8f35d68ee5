package org.chosei.core.report.category;

import java.util.List;
import org.chosei.core.report.Category;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.spot.Spot;

/**
 * A hop on somebody's site (counting rule 9): a sentence shows the site, the next one says that it was broken into, and behind that
 * stands the false site to which one is sent on.
 */
final class Hops {
    private static final int LOOKS_AHEAD = 2;

    private final List<Statement> statements;

    Hops(Scene scene) {
        this.statements = scene.statements();
    }

    /** What the next sentence tells of the site that this one shows; nothing where it is no hop. */
    List<Cue> of(int statement) {
        Statement own = statements.get(statement);
        if (statement + 1 >= statements.size() || !showsOne(own)) {
            return List.of();
        }
        Statement next = statements.get(statement + 1);
        boolean altered = next.isReportersOwn()
                && next.sentence().spots().isEmpty()
                && next.categories(true).contains(Category.WEB_DEFACEMENT)
                && !next.categories(true).contains(Category.PHISHING);
        return altered && leadsOn(statement + 2, own.sentence().spots().getFirst())
                ? next.cues().stream()
                        .filter(cue -> cue.topic() == Topic.WEB_DEFACEMENT)
                        .toList()
                : List.of();
    }

    private static boolean showsOne(Statement statement) {
        List<Spot> spots = statement.sentence().spots();
        return statement.isReportersOwn()
                && spots.size() == 1
                && spots.getFirst().isSite();
    }

    /** Whether a false site stands in one of these sentences. */
    private boolean leadsOn(int from, Spot hop) {
        int first = Math.min(from, statements.size());
        int end = Math.min(from + LOOKS_AHEAD, statements.size());
        return statements.subList(first, end).stream()
                .filter(s -> s.categories(true).contains(Category.PHISHING))
                .flatMap(s -> s.sentence().spots().stream())
                .anyMatch(spot -> spot.isSite() && !spot.host().equals(hop.host()));
    }
}
