package org.chosei.core.report.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chosei.core.report.Category;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Place;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.Passage;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.category.CategoriesNearby;
import org.chosei.core.report.category.Lure;
import org.chosei.core.report.category.Tagged;
import org.chosei.core.report.category.Told;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.port.SentencePorts;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.jspecify.annotations.Nullable;

/** What prose, forms, lists and tables show: each spot by the words beside it, the label or column that it stands under, and the words before. Sentences are told in their order. */
final class ProseCandidates {

    private final Scene scene;
    private final Mentions mentions;
    private final CategoriesNearby categories;
    private final Lure lure;
    private final Tagged tagged;
    private final Voices voices;
    private final Cleared cleared;
    /** What our own words, quoted in an answer, name: to speak of it is no news. */
    private final Set<String> toldByUs;

    private final FieldPorts fields;

    private final VerdictBelow verdicts;

    private final Introduction introduction = new Introduction();
    private final OurSide ours = new OurSide();
    private final Corrections corrections;

    ProseCandidates(
            Scene scene,
            Mentions mentions,
            CategoriesNearby categories,
            Lure lure,
            Tagged tagged,
            Voices voices,
            Cleared cleared) {
        this.scene = scene;
        this.mentions = mentions;
        this.categories = categories;
        this.lure = lure;
        this.tagged = tagged;
        this.voices = voices;
        this.cleared = cleared;
        this.corrections = new Corrections(cleared);
        this.fields = new FieldPorts(scene);
        this.verdicts = new VerdictBelow(scene);
        this.toldByUs = scene.statements().stream()
                .map(Statement::sentence)
                .filter(s -> s.role() == Passage.Role.QUOTED)
                .flatMap(s -> s.spots().stream())
                .map(Spot::host)
                .collect(Collectors.toSet());
    }

    List<Candidate> of(int number, Statement statement) {
        Sentence sentence = statement.sentence();
        if (sentence.spots().isEmpty()) {
            introduction.hear(sentence);
            return List.of();
        }
        corrections.hear(sentence);
        List<Role> roles = Roles.besides(sentence);
        List<List<String>> ports = SentencePorts.of(sentence, roles);
        List<Candidate> candidates = new ArrayList<>(roles.size());
        for (int i = 0; i < sentence.spots().size(); i++) {
            List<String> asked = fields.of(statement, i, ports.get(i));
            candidates.add(candidate(number, statement, i, roles.get(i), asked));
        }
        ours.hear(candidates.getFirst().role());
        return candidates;
    }

    private Candidate candidate(int number, Statement statement, int index, Role beside, List<String> ports) {
        Sentence sentence = statement.sentence();
        Spot spot = sentence.spots().get(index);
        Optional<Told> told = categories
                .of(number, index)
                .filter(t -> sentence.role() != Passage.Role.FORWARDED || !lure.isPretext(t))
                .or(() -> lure.of(statement, spot))
                .or(() -> tagged.of(number, spot));
        Category category = told.map(Told::category).orElse(null);
        Role role = role(statement, index, beside);
        if (told.filter(t -> !yieldsToScan(t, statement, spot)).isEmpty()
                && isShownAsSource(number, spot, role, ports)) {
            told = Optional.empty();
            category = Category.SCAN;
        }
        if (category == Category.WEB_DEFACEMENT && Roles.isLoaded(sentence, index)) {
            role = Role.SOURCE;
        }
        if (category == Category.WEB_DEFACEMENT
                && role == Role.SOURCE
                && statement.categories(false).contains(Category.MALWARE_SITE)) {
            category = Category.MALWARE_SITE;
        }
        return new Candidate(
                spot,
                number,
                new Place(sentence.part(), sentence.line(), sentence.role()),
                role,
                category,
                told.map(Told::cues).orElse(List.of()),
                category != null && statement.categories(false).contains(category),
                ShownAlone.isBare(sentence)
                        || statement.meanings().get(index) != Meaning.UNKNOWN
                        || ShownAlone.isCell(sentence, spot),
                mention(number, statement, index, category),
                ports);
    }

    /** Why it is only mentioned; null where it counts. */
    private @Nullable Mention mention(int number, Statement statement, int index, @Nullable Category category) {
        Mention voice = voices.mention(statement.sentence().role());
        if (voice != null) {
            return voice;
        }
        Spot spot = statement.sentence().spots().get(index);
        if (toldByUs.contains(spot.host())) {
            return Mention.QUOTED;
        }
        return verdicts.clears(number)
                        || category == Category.SCAN && verdicts.tellsOurs(number)
                        || cleared.clear(spot, category)
                ? Mention.REFERENCE
                : mentions.of(statement, index, category == null ? Category.PHISHING : category)
                        .orElse(category == null ? Mention.NO_ASSERTION : null);
    }

    /** By the label or column, which speaks of the first spot before its words do, else by the words, else by what leads to a list. */
    private Role role(Statement statement, int index, Role beside) {
        Sentence sentence = statement.sentence();
        Role role = index == 0 || beside == Role.UNKNOWN
                ? roleOf(statement.meanings().get(index)).orElse(beside)
                : beside;
        if (role == Role.UNKNOWN && index == 0 && corrections.role(sentence) != Role.UNKNOWN) {
            return corrections.role(sentence);
        }
        if (role == Role.UNKNOWN && index == 0 && ours.holds(sentence)) {
            return Role.TARGET;
        }
        if (role == Role.UNKNOWN && ShownAlone.isBare(sentence)) {
            Role labelled = Introduction.role(sentence.label());
            return labelled == Role.UNKNOWN ? introduction.role() : labelled;
        }
        return role;
    }

    private static Optional<Role> roleOf(Meaning meaning) {
        return switch (meaning) {
            case SOURCE -> Optional.of(Role.SOURCE);
            case TARGET -> Optional.of(Role.TARGET);
            case CONTROL -> Optional.of(Role.CONTROL_SERVER);
            default -> Optional.empty();
        };
    }

    /** A source with the port that it asked for tells of a scan without any word for it. */
    private boolean isShownAsSource(int number, Spot spot, Role role, List<String> ports) {
        return role == Role.SOURCE && spot.isAddress() && (!ports.isEmpty() || PortsBeside.standNear(scene, number));
    }

    /** What others' words tell of malware is true of the site that hands it out, not of who came to a port to plant it; nobody comes from an address within. */
    private static boolean yieldsToScan(Told told, Statement statement, Spot spot) {
        return !NetworkAddress.isPrivate(spot.host())
                && switch (told.category()) {
                    case PHISHING -> !told.isFirm();
                    case MALWARE_SITE -> !statement.categories(false).contains(Category.MALWARE_SITE);
                    default -> false;
                };
    }
}
