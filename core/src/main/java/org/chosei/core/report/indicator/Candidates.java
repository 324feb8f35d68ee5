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
import org.chosei.core.report.category.Lure;
import org.chosei.core.report.category.Topics;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.log.LogEntry;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.port.SentencePorts;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.jspecify.annotations.Nullable;

/** Gathers every spot of a scene with its role, the category told near it, and why it may be a mention only. */
public final class Candidates {
    private static final int MOST = 3000;
    private static final int LONGEST_INTRODUCTION = 200;
    private static final Set<Meaning> BESIDE =
            Set.of(Meaning.PORT, Meaning.SOURCE_PORT, Meaning.PROTOCOL, Meaning.SERVICE, Meaning.TIME, Meaning.COUNT);

    private static final int NEAR = 3;

    private final Scene scene;
    private final Mentions mentions;
    private final Topics topics;
    private final Lure lure;
    private final boolean forwardedCounts;
    private final List<Candidate> gathered = new ArrayList<>();
    /** The last words before the addresses. */
    private String introduction = "";
    /** The role that they give them, null until an address asks. */
    private @Nullable Role announced = Role.UNKNOWN;

    private Candidates(Scene scene, Mentions mentions, Lure lure, boolean forwardedCounts) {
        this.scene = scene;
        this.mentions = mentions;
        this.topics = new Topics(scene);
        this.lure = lure;
        this.forwardedCounts = forwardedCounts;
    }

    public static List<Candidate> of(Scene scene, Mentions mentions, Lure lure, boolean forwardedCounts) {
        Candidates candidates = new Candidates(scene, mentions, lure, forwardedCounts);
        for (int i = 0; i < scene.statements().size() && candidates.gathered.size() < MOST; i++) {
            candidates.take(i);
        }
        return candidates.gathered;
    }

    private void take(int number) {
        Statement statement = scene.statements().get(number);
        Sentence sentence = statement.sentence();
        if (statement.log() != null) {
            fromLog(number, statement, statement.log());
            return;
        }
        if (sentence.spots().isEmpty()) {
            introduce(sentence);
            return;
        }
        List<Role> roles = Roles.besides(sentence);
        List<List<String>> ports = SentencePorts.of(sentence, roles);
        for (int i = 0; i < sentence.spots().size(); i++) {
            gathered.add(fromProse(number, statement, i, roles.get(i), ports.get(i)));
        }
    }

    /** A field beside the addresses, as a port, leads to none of them. */
    private void introduce(Sentence sentence) {
        if (!BESIDE.contains(Labels.shipped().meaning(sentence.label()))) {
            String text = sentence.text();
            introduction = text.substring(0, Math.min(text.length(), LONGEST_INTRODUCTION));
            announced = null;
        }
    }

    private Role announced() {
        if (announced == null) {
            announced = Roles.announced(introduction);
        }
        return announced;
    }

    private Candidate fromProse(int number, Statement statement, int index, Role told, List<String> ports) {
        Sentence sentence = statement.sentence();
        Spot spot = sentence.spots().get(index);
        Optional<Topics.Told> topic = topics.of(number, index)
                .filter(t -> sentence.role() != Passage.Role.FORWARDED || !lure.isPretext(t))
                .or(() -> lure.of(statement, spot));
        Category category = topic.map(Topics.Told::category).orElse(null);
        Role role = told;
        Meaning meaning = statement.meanings().get(index);
        if (index == 0 || role == Role.UNKNOWN) {
            role = roleOf(meaning).orElse(role);
        }
        if (role == Role.UNKNOWN && isBare(sentence)) {
            role = Roles.announced(sentence.label());
            role = role == Role.UNKNOWN ? announced() : role;
        }
        if (category == null && isShownAsSource(number, spot, role, ports)) {
            category = Category.SCAN;
        }
        Mention mention = voice(sentence.role());
        if (mention == null) {
            mention = mentions.of(statement, index, category == null ? Category.PHISHING : category)
                    .orElse(category == null ? Mention.NO_ASSERTION : null);
        }
        return new Candidate(
                spot,
                number,
                place(sentence),
                role,
                category,
                topic.map(Topics.Told::cues).orElse(List.of()),
                category != null && statement.categories(false).contains(category),
                isBare(sentence) || meaning != Meaning.UNKNOWN,
                mention,
                ports);
    }

    /** A source with the port that it asked for tells of a scan without any word for it. */
    private boolean isShownAsSource(int number, Spot spot, Role role, List<String> ports) {
        return role == Role.SOURCE && spot.isAddress() && (!ports.isEmpty() || hasPortsBeside(number));
    }

    private boolean hasPortsBeside(int number) {
        List<Statement> near = scene.statements()
                .subList(Math.max(0, number - NEAR), Math.min(scene.statements().size(), number + NEAR + 1));
        return near.stream()
                .map(Statement::sentence)
                .anyMatch(s -> s.spots().isEmpty()
                        && (Labels.shipped().meaning(s.label()) == Meaning.PORT
                                || !Ports.in(s.text()).isEmpty()));
    }

    private static Optional<Role> roleOf(Meaning meaning) {
        return switch (meaning) {
            case SOURCE -> Optional.of(Role.SOURCE);
            case TARGET -> Optional.of(Role.TARGET);
            case CONTROL -> Optional.of(Role.CONTROL_SERVER);
            default -> Optional.empty();
        };
    }

    /** Whether the sentence is a list's item, told by what leads to it. */
    private static boolean isBare(Sentence sentence) {
        Spot first = sentence.spots().getFirst();
        return first.start() <= 6 || !sentence.label().isEmpty();
    }

    private @Nullable Mention voice(Passage.Role role) {
        return switch (role) {
            case QUOTED -> Mention.QUOTED;
            case SIGNATURE -> Mention.CONTACT;
            case FORWARDED -> forwardedCounts ? null : Mention.QUOTED;
            case SAID, LOG, ATTACHMENT -> null;
        };
    }

    private static Place place(Sentence sentence) {
        return new Place(sentence.part(), sentence.line(), sentence.role());
    }

    /** A log's line: its source is a scan's key unless the words before it tell of an attack that went further. */
    private void fromLog(int number, Statement statement, LogEntry log) {
        Optional<Topics.Told> told = topics.of(number, 0);
        Category category = logged(told.map(Topics.Told::category).orElse(Category.SCAN), told, log);
        List<Cue> cues = told.filter(t -> t.category() == category)
                .map(Topics.Told::cues)
                .orElse(List.of());
        Place place =
                new Place(statement.sentence().part(), statement.sentence().line(), Passage.Role.LOG);
        boolean listed = isListed(category, cues, log);
        for (Spot spot : statement.sentence().spots()) {
            boolean source = spot.host().equals(log.source());
            boolean destination = !source && spot.host().equals(log.destination());
            Role role =
                    source && listed ? Role.TARGET : source ? Role.SOURCE : destination ? Role.TARGET : Role.UNKNOWN;
            Mention mention = voice(statement.sentence().role());
            boolean visited = isVisited(category, spot);
            if (mention == null && visited) {
                mention = mentions.of(statement, statement.sentence().spots().indexOf(spot), category)
                        .orElse(null);
            } else if (mention == null) {
                mention = listed && source ? null : logMention(category, source, destination);
            }
            List<String> ports = source ? log.ports() : List.of();
            gathered.add(new Candidate(spot, number, place, role, category, cues, true, true, mention, ports));
        }
    }

    /** Below words about infections a line's source is the infected system, whoever it talks to. */
    private static boolean isListed(Category category, List<Cue> cues, LogEntry log) {
        boolean bare = log.format() == LogEntry.Format.TIMED_ADDRESS
                && log.destination() == null
                && log.ports().isEmpty();
        return category == Category.OTHER
                && !log.succeeded()
                && (bare || cues.stream().anyMatch(cue -> cue.subtype().equals("O-INFECTED")));
    }

    /** A proxy's log shows which site was visited from within; below words about that site it is the key. */
    private static boolean isVisited(Category category, Spot spot) {
        return (spot.schemed() || !spot.path().isEmpty())
                && (category == Category.PHISHING || category == Category.MALWARE_SITE);
    }

    private static Category logged(Category told, Optional<Topics.Told> by, LogEntry log) {
        if (log.succeeded()) {
            return Category.OTHER;
        }
        boolean firm = by.filter(t -> t.cues().stream().anyMatch(Cue::strong)).isPresent();
        return firm ? told : Category.SCAN;
    }

    private static @Nullable Mention logMention(Category category, boolean source, boolean destination) {
        Set<Category> targets = Set.of(Category.DOS, Category.ICS);
        if (source) {
            return category == Category.SCAN ? null : Mention.ATTACKER_SIDE;
        }
        return destination && targets.contains(category) ? null : Mention.VICTIM_SIDE;
    }
}
