package org.chosei.core.report.scan;

import java.util.List;
import org.chosei.core.report.Category;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.indicator.Candidate;
import org.chosei.core.report.port.LonePorts;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;

/**
 * A letter in words that nobody foresaw, which shows an address and the port that was asked for: that tells of a scan, where no
 * word tells of anything else. It is the last thing to be tried.
 */
public final class ToldByPort {
    private ToldByPort() {}

    /** The same candidates, those that nothing was told of as sources of a scan where the letter is such a one. */
    public static List<Candidate> in(Scene scene, List<Candidate> candidates) {
        return tellsNothingElse(scene) && namesPort(scene, candidates)
                ? candidates.stream().map(ToldByPort::scanning).toList()
                : candidates;
    }

    private static Candidate scanning(Candidate candidate) {
        boolean untold = candidate.spot().isAddress()
                && candidate.category() == null
                && candidate.mention() == Mention.NO_ASSERTION
                && candidate.role() != Role.TARGET;
        return untold ? candidate.scanning() : candidate;
    }

    private static boolean tellsNothingElse(Scene scene) {
        return !scene.answersUs()
                && scene.ownCategories(true).stream().allMatch(category -> category == Category.SCAN)
                && scene.ownCues().stream()
                        .noneMatch(cue -> cue.topic() == Topic.UNRELATED
                                || cue.topic() == Topic.SPAM
                                || cue.topic() == Topic.QUESTION && cue.strong());
    }

    private static boolean namesPort(Scene scene, List<Candidate> candidates) {
        return candidates.stream()
                        .anyMatch(candidate -> !candidate.ports().isEmpty() || isListedWithPort(scene, candidate))
                || scene.statements().stream()
                        .filter(Statement::isReportersOwn)
                        .anyMatch(statement -> !Ports.in(statement.sentence().withoutSpots('_'))
                                .isEmpty());
    }

    /** A row that shows its source, and a number that can be nothing but a port. */
    private static boolean isListedWithPort(Scene scene, Candidate candidate) {
        return candidate.role() == Role.SOURCE
                && !LonePorts.in(scene.statements()
                                .get(candidate.statement())
                                .sentence()
                                .withoutSpots('#'))
                        .isEmpty();
    }
}
