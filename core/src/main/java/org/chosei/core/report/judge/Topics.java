package org.chosei.core.report.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chosei.core.report.Category;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Cues;
import org.chosei.core.report.text.Sentence;
import org.chosei.core.report.text.Spot;

/** Which category the words near an indicator tell: its own sentence first, then what leads to it, what follows, the subject. */
final class Topics {
    /** Rule 12: within one report a key gets the first that fits. */
    static final List<Category> PRECEDENCE = List.of(
            Category.ICS,
            Category.TARGETED_ATTACK,
            Category.PHISHING,
            Category.MALWARE_SITE,
            Category.WEB_DEFACEMENT,
            Category.DOS,
            Category.SCAN,
            Category.OTHER);

    private static final Set<String> SUCCESS = Set.of("OT-01", "OT-02", "OT-03", "OT-08");
    private static final int LOOKS_AHEAD = 4;
    private static final Pattern POINTS_BACK = Pattern.compile(
            "^[\\s・*-]{0,4}(?:上記|上の|これら|この(?:サイト|url|ページ|サーバ)|当該|the above|above|this (?:site|url|page|link|domain|host)|these (?:sites|urls|pages|links|hosts))",
            Pattern.CASE_INSENSITIVE);

    /** @param cues the cues that told, strongest scope only */
    record Told(Category category, List<Cue> cues) {}

    private final Scene scene;
    private final List<List<Cue>> leading;
    private final List<Statement> colouring;
    private final List<Cue> anywhere;
    private final Map<Integer, Optional<Told>> surroundings = new HashMap<>();
    private final NavigableSet<Integer> topicalSections = new TreeSet<>();

    Topics(Scene scene) {
        this.scene = scene;
        this.leading = leading(scene.statements());
        this.anywhere = scene.statements().stream()
                .filter(s -> s.isReportersOwn() && !s.categories(true).isEmpty())
                .findFirst()
                .map(Statement::cues)
                .orElse(List.of());
        this.colouring = scene.statements().stream()
                .filter(Statement::isReportersOwn)
                .filter(s -> s.categories(true).contains(Category.ICS)
                        || s.categories(true).contains(Category.TARGETED_ATTACK))
                .toList();
        scene.statements().stream()
                .filter(s -> s.sentence().heading()
                        && s.isReportersOwn()
                        && !s.categories(true).isEmpty())
                .forEach(s -> topicalSections.add(s.section()));
    }

    /** What is told of the spot; nothing where no words tell anything. */
    Optional<Told> of(int statement, int spot) {
        Statement own = scene.statements().get(statement);
        List<Cue> here = cuesBeside(own, spot);
        List<Cue> back = leading.get(statement);
        List<Cue> ahead = following(statement);
        boolean pointed = statement + 1 < scene.statements().size()
                && POINTS_BACK
                        .matcher(
                                scene.statements().get(statement + 1).sentence().text())
                        .find();
        List<List<Cue>> scopes = pointed
                ? List.of(here, ahead, back, scene.subjectCues(), anywhere)
                : List.of(here, back, scene.subjectCues(), ahead, anywhere);
        Optional<Told> near = firstTold(scopes, true).or(() -> firstTold(scopes, false));
        return Optional.ofNullable(surrounding(own).orElse(near.orElse(null)));
    }

    private static Optional<Told> firstTold(List<List<Cue>> scopes, boolean strong) {
        return scopes.stream().flatMap(cues -> told(cues, strong).stream()).findFirst();
    }

    static Optional<Told> told(List<Cue> cues, boolean strong) {
        Set<Category> categories = Statement.categories(cues, strong);
        if (categories.contains(Category.OTHER) && cues.stream().anyMatch(cue -> SUCCESS.contains(cue.code()))) {
            categories.remove(Category.SCAN);
        }
        return PRECEDENCE.stream()
                .filter(categories::contains)
                .findFirst()
                .map(category -> new Told(
                        category,
                        cues.stream()
                                .filter(c -> c.topic()
                                        .category()
                                        .filter(category::equals)
                                        .isPresent())
                                .toList()));
    }

    /** Where several sites share a sentence each is told by the words up to the next one, else by those before it. */
    private static List<Cue> cuesBeside(Statement statement, int index) {
        Sentence sentence = statement.sentence();
        long sites = sentence.spots().stream().filter(Spot::isSite).count();
        if (sites < 2 || statement.categories(true).size() < 2) {
            return statement.cues();
        }
        Spot spot = sentence.spots().get(index);
        int next = index + 1 < sentence.spots().size()
                ? sentence.spots().get(index + 1).start()
                : sentence.text().length();
        List<Cue> after = Cues.shipped().in(sentence.text().substring(Math.min(spot.end(), next), next));
        if (!Statement.categories(after, false).isEmpty()) {
            return after;
        }
        int from = index > 0 ? Math.min(sentence.spots().get(index - 1).end(), spot.start()) : 0;
        List<Cue> before = Cues.shipped().in(sentence.text().substring(from, spot.start()));
        return Statement.categories(before, false).isEmpty() ? statement.cues() : before;
    }

    /** For each statement the nearest before it that tells a category, the strong before the weak; found once, in one pass. */
    private static List<List<Cue>> leading(List<Statement> statements) {
        List<List<Cue>> leading = new ArrayList<>(statements.size());
        List<Cue> strong = List.of();
        List<Cue> weak = List.of();
        for (Statement statement : statements) {
            leading.add(strong.isEmpty() ? weak : strong);
            if (!statement.categories(true).isEmpty()) {
                strong = statement.cues();
            } else if (!statement.categories(false).isEmpty()) {
                weak = statement.cues();
            }
        }
        return leading;
    }

    private List<Cue> following(int statement) {
        int section = scene.statements().get(statement).section();
        for (int i = statement + 1; i < Math.min(scene.statements().size(), statement + 1 + LOOKS_AHEAD); i++) {
            Statement after = scene.statements().get(i);
            if (after.section() == section && !after.categories(false).isEmpty()) {
                return after.cues();
            }
        }
        return List.of();
    }

    /** Control systems and targeted attacks colour the whole report, or the section that speaks of them. */
    private Optional<Told> surrounding(Statement own) {
        return surroundings.computeIfAbsent(
                topicalSections.size() < 2 ? 0 : own.section(), section -> surroundingOf(own));
    }

    private Optional<Told> surroundingOf(Statement own) {
        boolean whole = topicalSections.size() < 2;
        Integer section = topicalSections.floor(own.section());
        Integer end = topicalSections.higher(own.section());
        List<Cue> cues = new ArrayList<>();
        if (whole) {
            cues.addAll(scene.subjectCues());
        }
        for (Statement statement : colouring) {
            if (whole
                    || (section == null || statement.section() >= section)
                            && (end == null || statement.section() < end)) {
                cues.addAll(statement.cues());
            }
        }
        Set<Category> categories = Statement.categories(cues, true);
        return categories.contains(Category.ICS) || categories.contains(Category.TARGETED_ATTACK)
                ? told(cues, true)
                : Optional.empty();
    }
}
