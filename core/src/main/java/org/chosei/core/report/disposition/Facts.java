package org.chosei.core.report.disposition;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chosei.core.report.Category;
import org.chosei.core.report.Finding;
import org.chosei.core.report.Letter;
import org.chosei.core.report.Passage;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.spot.Spot;

/** What all rules look at: the scene, what was found in it, and the cues of the reporter's own words. */
final class Facts {
    private final Scene scene;
    private final List<Finding> findings;
    private final List<Cue> words;
    /** Those of the words, for every statement asks for them. */
    private final Set<Topic> topics = EnumSet.noneOf(Topic.class);

    Facts(Scene scene, List<Finding> findings) {
        this.scene = scene;
        this.findings = findings;
        this.words = scene.ownCues();
        words.forEach(cue -> topics.add(cue.topic()));
    }

    Scene scene() {
        return scene;
    }

    Letter letter() {
        return scene.letter();
    }

    List<Finding> findings() {
        return findings;
    }

    List<Cue> words() {
        return words;
    }

    boolean says(Topic topic) {
        return topics.contains(topic);
    }

    boolean subjectSays(Topic topic) {
        return scene.subjectSays(topic);
    }

    boolean hasCategory(boolean strong) {
        return !Cue.categories(words, strong).isEmpty();
    }

    /** How many cues of unwanted mail there are. */
    long spam() {
        return words.stream().filter(cue -> cue.topic() == Topic.SPAM).count();
    }

    /** The header in lower case, empty where there is none. */
    String header(String name) {
        return letter().header(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the writer took care as reporters do: defanged something, pasted a log, or told which port was asked for. */
    boolean isFirm() {
        return findings.stream()
                        .anyMatch(
                                f -> f.category() == Category.SCAN && !f.ports().isEmpty())
                || findings.stream().anyMatch(Facts::restsOnLog)
                || scene.statements().stream()
                        .anyMatch(s -> s.isReportersOwn()
                                && s.sentence().spots().stream().anyMatch(Facts::isMarked));
    }

    static boolean restsOnLog(Finding finding) {
        return finding.indicators().stream().anyMatch(i -> i.place().passage() == Passage.Role.LOG);
    }

    private static boolean isMarked(Spot spot) {
        String written = spot.original().toLowerCase(Locale.ROOT);
        return spot.isHash()
                || spot.defanged()
                        && (written.contains("xx")
                                || written.contains("[")
                                || written.contains("(")
                                || written.contains("**")
                                || written.contains("dot"));
    }
}
