package org.chosei.core.report.category;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chosei.core.report.Category;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Cues;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.scene.Remarks;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;
import org.jspecify.annotations.Nullable;

/** Which category the words near an indicator tell: its own sentence first, then what leads to it, what follows, the subject. */
public final class CategoriesNearby {
    private static final PhraseBook PHRASES = PhraseBook.of(CategoriesNearby.class);
    private static final int LOOKS_AHEAD = 4;
    private static final Phrase MATTERS = PHRASES.phrase("several-matters");

    private final Scene scene;
    private final Pointers pointers;
    private final Hops hops;
    private final Surroundings surroundings;
    private final Explanations explanations;
    private final Leading leading;
    private final Remarks remarks;
    private final List<Cue> anywhere;

    /** Whether the reporter says that several things are told that have nothing to do with each other, once asked for. */
    private @Nullable Boolean matters;

    /** What the reporter says of malware anywhere, once asked for. */
    private @Nullable List<Told> malware;

    public CategoriesNearby(Scene scene, Remarks remarks) {
        this.scene = scene;
        this.remarks = remarks;
        this.pointers = new Pointers(scene);
        this.hops = new Hops(scene);
        this.surroundings = new Surroundings(scene);
        this.explanations = new Explanations(scene);
        this.leading = new Leading(scene.statements());
        this.anywhere = scene.statements().stream()
                .filter(s -> s.isReportersOwn() && !s.categories(true).isEmpty())
                .findFirst()
                .map(Statement::cues)
                .orElse(List.of());
    }

    /** What is told of the spot; nothing where no words tell anything. */
    public Optional<Told> of(int statement, int spot) {
        Statement own = scene.statements().get(statement);
        Optional<Told> pointedAt = pointedAt(statement, own.sentence().spots().get(spot));
        if (pointedAt.isPresent()) {
            return pointedAt;
        }
        boolean leadsOn = pointers.leadOn(statement, spot);
        List<Cue> here = leadsOn ? List.of() : CuesBeside.of(own, spot);
        List<Cue> back = leading.to(statement);
        List<Cue> ahead = following(statement);
        List<Cue> below = explanations.below(statement);
        List<List<Cue>> scopes = !below.isEmpty()
                ? List.of(here, below, back, scene.subjectCues(), anywhere)
                : leadsOn || pointers.leadBackTo(statement) || isOfAnotherSection(statement)
                        ? List.of(here, ahead, back, scene.subjectCues(), anywhere)
                        : List.of(here, back, scene.subjectCues(), ahead, anywhere);
        Spot told = own.sentence().spots().get(spot);
        Optional<Told> near = firstTold(scopes, true, told)
                .or(() -> firstTold(scopes, false, told))
                .map(first -> specified(first, told, here, List.of(here, back, ahead, scene.subjectCues(), anywhere)))
                .map(first -> isNoneOfAProgram(first.category()) && told.isDownload()
                        ? malware().orElse(first)
                        : first);
        if (own.sorted()) {
            return Told.by(here, true, told);
        }
        Optional<Told> apart = Told.by(here, true, told)
                .or(() -> isOfAnotherSection(statement) ? Told.by(here, false, told) : Optional.empty())
                .filter(itself -> tellsSeveral());
        return apart.or(() -> surroundings.of(own)).or(() -> near);
    }

    /** What a sentence tells that points at this one of several, or that leads on to it. */
    private Optional<Told> pointedAt(int statement, Spot spot) {
        List<Cue> cues = new ArrayList<>(pointers.leadingOnTo(statement));
        cues.addAll(hops.of(statement));
        remarks.pointingAt(spot.host())
                .forEach(clause -> cues.addAll(Cues.shipped().in(clause)));
        return Told.by(cues, true, spot).or(() -> Told.by(cues, false, spot));
    }

    /** Whether what leads to it stands above its own heading, so that what follows below that says more of it. */
    private boolean isOfAnotherSection(int statement) {
        int section = scene.statements().get(statement).section();
        boolean oneOfSeveral =
                section > 1 || section == 1 && scene.statements().getLast().section() > 1;
        return oneOfSeveral && leading.sectionBefore(statement) < section;
    }

    private boolean tellsSeveral() {
        if (matters == null) {
            matters = scene.reporterSays(MATTERS);
        }
        return matters;
    }

    /** That something lies open says little of a site where malware lies. That something was broken into says little of a site; where the words around tell what the site is, they decide. */
    private static Told specified(Told first, Spot spot, List<Cue> here, List<List<Cue>> scopes) {
        if (first.category() == Category.OTHER && spot.isSite() && !first.isFirm()) {
            return scopes.stream()
                    .flatMap(cues -> Told.by(cues, false, spot).stream())
                    .filter(told -> told.category() == Category.MALWARE_SITE)
                    .findFirst()
                    .orElse(first);
        }
        if (first.category() != Category.OTHER || !spot.isSite() || !Border.succeeded(first.cues())) {
            return first;
        }
        boolean itself = Cue.categories(here, true).contains(Category.OTHER);
        Set<Category> clearer = itself ? Set.of(Category.WEB_DEFACEMENT) : Border.SITES;
        return scopes.stream()
                .flatMap(cues -> Told.by(cues, true, spot).stream())
                .filter(told -> clearer.contains(told.category()))
                .findFirst()
                .orElse(first);
    }

    /** A program asks nobody for a password, and nobody scans from where it lies. */
    private static boolean isNoneOfAProgram(Category category) {
        return category == Category.PHISHING || category == Category.SCAN;
    }

    /** What the reporter says of malware: where a program lies, it is that. */
    private Optional<Told> malware() {
        if (malware == null) {
            List<Cue> cues = scene.ownCues().stream()
                    .filter(cue -> cue.topic() == Topic.MALWARE_SITE)
                    .toList();
            malware = cues.isEmpty() ? List.of() : List.of(new Told(Category.MALWARE_SITE, cues));
        }
        return malware.stream().findFirst();
    }

    private static Optional<Told> firstTold(List<List<Cue>> scopes, boolean strong, Spot spot) {
        for (List<Cue> cues : scopes) {
            Optional<Told> told = Told.by(cues, strong, spot);
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    private List<Cue> following(int statement) {
        int section = scene.statements().get(statement).section();
        for (int i = statement + 1; i < Math.min(scene.statements().size(), statement + 1 + LOOKS_AHEAD); i++) {
            Statement after = scene.statements().get(i);
            if (after.section() == section
                    && !after.isQuotedFromUs()
                    && !after.categories(false).isEmpty()) {
                return after.cues();
            }
        }
        return List.of();
    }
}
