package org.chosei.core.report.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chosei.core.report.Category;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Place;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.Passage;
import org.chosei.core.report.category.CategoriesNearby;
import org.chosei.core.report.category.Told;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Cues;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.log.LogEntry;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.spot.Spot;
import org.jspecify.annotations.Nullable;

/** A log's line: its source is a scan's key unless the words before it tell of an attack that went further. */
final class LogCandidates {
    private static final Set<Category> WITH_TARGETS = Set.of(Category.DOS, Category.ICS);

    /** What is infected or lies open is listed by its own address. */
    private static final Set<String> LISTED = Set.of("O-INFECTED", "O-VULNERABLE");

    private final Mentions mentions;
    private final CategoriesNearby categories;
    private final Voices voices;
    private final Cleared cleared;
    private final Replies replies;

    LogCandidates(Mentions mentions, CategoriesNearby categories, Voices voices, Cleared cleared, Replies replies) {
        this.mentions = mentions;
        this.categories = categories;
        this.voices = voices;
        this.cleared = cleared;
        this.replies = replies;
    }

    List<Candidate> of(int number, Statement statement, LogEntry written) {
        LogEntry log = replies.asked(number, written);
        Optional<Told> told = ofLabel(statement).or(() -> categories.of(number, 0));
        Category category = category(told, log);
        List<Cue> cues =
                told.filter(t -> t.category() == category).map(Told::cues).orElse(List.of());
        Place place =
                new Place(statement.sentence().part(), statement.sentence().line(), Passage.Role.LOG);
        List<Spot> spots = statement.sentence().spots();
        boolean listed = isListed(category, cues, log) || category == Category.ICS && isUnsided(statement, log);
        List<Candidate> candidates = new ArrayList<>(spots.size());
        for (Spot spot : spots) {
            boolean source = spot.host().equals(log.source());
            boolean destination = !source && spot.host().equals(log.destination());
            Role role =
                    source && listed ? Role.TARGET : source ? Role.SOURCE : destination ? Role.TARGET : Role.UNKNOWN;
            Mention mention = voices.mention(statement.sentence().role());
            if (mention == null && category == Category.SCAN && cleared.clear(spot, category)) {
                mention = Mention.REFERENCE;
            } else if (mention == null && isVisited(category, spot)) {
                mention = mentions.of(statement, spots.indexOf(spot), category).orElse(null);
            } else if (mention == null) {
                mention = listed && source ? null : mention(category, source, destination);
            }
            List<String> ports = source ? log.ports() : List.of();
            candidates.add(new Candidate(spot, number, place, role, category, cues, true, true, mention, ports));
        }
        return candidates;
    }

    /** What the name before a line says that it is goes before the words around: {@code Scan: 192.0.2.1 tries tcp/22}. */
    private static Optional<Told> ofLabel(Statement statement) {
        String label = statement.sentence().label();
        return label.isBlank() ? Optional.empty() : Told.by(Cues.shipped().in(label), true);
    }

    /** Below words about infections a line's source is the infected system, whoever it talks to. */
    private static boolean isListed(Category category, List<Cue> cues, LogEntry log) {
        boolean bare = log.format() == LogEntry.Format.TIMED_ADDRESS
                && log.destination() == null
                && log.ports().isEmpty();
        return category == Category.OTHER
                && !log.succeeded()
                && (bare || cues.stream().anyMatch(cue -> LISTED.contains(cue.subtype())));
    }

    /** Whether the line stands in a table that tells no sides: what lies open is listed there. */
    private static boolean isUnsided(Statement statement, LogEntry log) {
        return log.destination() == null && statement.meanings().getFirst() == Meaning.ADDRESS;
    }

    /** A proxy's log shows which site was visited from within; below words about that site it is the key. */
    private static boolean isVisited(Category category, Spot spot) {
        return (spot.schemed() || !spot.path().isEmpty())
                && (category == Category.PHISHING || category == Category.MALWARE_SITE);
    }

    private static Category category(Optional<Told> told, LogEntry log) {
        if (log.succeeded()) {
            return Category.OTHER;
        }
        return told.filter(Told::isFirm).map(Told::category).orElse(Category.SCAN);
    }

    private static @Nullable Mention mention(Category category, boolean source, boolean destination) {
        if (source) {
            return category == Category.SCAN ? null : Mention.ATTACKER_SIDE;
        }
        return destination && WITH_TARGETS.contains(category) ? null : Mention.VICTIM_SIDE;
    }
}
