package org.chosei.core.report.category;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chosei.core.report.Category;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Cues;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.scene.Wording;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.jspecify.annotations.Nullable;

/** Which category the words near an indicator tell: its own sentence first, then what leads to it, what follows, the subject. */
public final class Topics {
    private static final int LOOKS_AHEAD = 4;
    private static final int LOOKED_AT = 200;
    private static final Phrase POINTS_BACK = Phrase.ofAnyCase(
            "^[\\s・*-]{0,4}(?:上記|上の|これら|この(?:サイト|url|ページ|サーバ)|当該|the above|above|this (?:site|url|page|link|domain|host)|these (?:sites|urls|pages|links|hosts))");

    private static final Phrase LED_TO = Phrase.of("^[\\s」』）)]{0,2}(?:へ|に)[^。]{0,12}(?:飛|転送|誘導|遷移|移動)|^\\s?\\.\\s*$");
    private static final Phrase THERE = Phrase.ofAnyCase(
            "^\\s{0,4}(?:飛ばされた先|飛んだ先|転送先|誘導先|遷移先|行き先|そこ|そちら|移動先|there|the latter|this (?:second|last)|the (?:target|destination|second|final))");
    private static final Phrase MATTERS = Phrase.ofAnyCase(
            "別件|それとは別|これとは別|とは別に|関連は(?:不明|あり|な)|(?:二|2|２|三|3|３)(?:点|件)(?:あり|ござい|報告|ほど|の報告)|[1１一]件目|unrelated|separate(?:ly)? (?:from|matter|case|issue)|(?:two|three|several|different) (?:matters|cases|things|issues|incidents)|another matter");

    /** @param cues the cues that told, strongest scope only */
    public record Told(Category category, List<Cue> cues) {}

    private final Scene scene;
    private final List<List<Cue>> leading;
    private final List<Statement> colouring;
    private final List<Cue> anywhere;
    private final Map<Integer, Optional<Told>> surroundings = new HashMap<>();
    private final NavigableSet<Integer> topicalSections = new TreeSet<>();

    /** Whether the reporter says that several things are told that have nothing to do with each other, once asked for. */
    private @Nullable Boolean matters;

    public Topics(Scene scene) {
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
    public Optional<Told> of(int statement, int spot) {
        Statement own = scene.statements().get(statement);
        boolean leadsOn = leadsOn(statement, spot);
        List<Cue> here = leadsOn ? List.of() : cuesBeside(own, spot);
        List<Cue> back = leading.get(statement);
        List<Cue> ahead = following(statement);
        boolean pointed = leadsOn
                || statement + 1 < scene.statements().size()
                        && POINTS_BACK.standsIn(
                                scene.statements().get(statement + 1).sentence().text());
        List<List<Cue>> scopes = pointed
                ? List.of(here, ahead, back, scene.subjectCues(), anywhere)
                : List.of(here, back, scene.subjectCues(), ahead, anywhere);
        Spot told = own.sentence().spots().get(spot);
        Optional<Told> near = firstTold(scopes, true, told)
                .or(() -> firstTold(scopes, false, told))
                .map(first -> specified(first, told, here, scopes));
        Optional<Told> apart = told(here, true, told).filter(itself -> tellsSeveral());
        return apart.or(() -> surrounding(own)).or(() -> near);
    }

    private boolean tellsSeveral() {
        if (matters == null) {
            matters = scene.statements().stream()
                    .limit(LOOKED_AT)
                    .anyMatch(s ->
                            s.isReportersOwn() && MATTERS.standsIn(s.sentence().text()));
        }
        return matters;
    }

    /** That something was broken into says little of a site; where the words around tell what the site is, they decide. */
    private static Told specified(Told first, Spot spot, List<Cue> here, List<List<Cue>> scopes) {
        if (first.category() != Category.OTHER || !spot.isSite() || !Border.succeeded(first.cues())) {
            return first;
        }
        boolean itself = Statement.categories(here, true).contains(Category.OTHER);
        Set<Category> clearer = itself ? Set.of(Category.WEB_DEFACEMENT) : Border.SITES;
        return scopes.stream()
                .flatMap(cues -> told(cues, true, spot).stream())
                .filter(told -> clearer.contains(told.category()))
                .findFirst()
                .orElse(first);
    }

    /** Whether the next sentence tells what the last of several sites is, to which one is sent on. */
    private boolean leadsOn(int statement, int spot) {
        Sentence own = scene.statements().get(statement).sentence();
        if (spot == 0
                || spot + 1 < own.spots().size()
                || statement + 1 >= scene.statements().size()) {
            return false;
        }
        Spot last = own.spots().get(spot);
        String after = own.text().substring(Math.min(last.end(), own.text().length()));
        return own.spots().get(spot - 1).isSite()
                && last.isSite()
                && LED_TO.standsIn(after)
                && THERE.standsIn(
                        scene.statements().get(statement + 1).sentence().text());
    }

    private static Optional<Told> firstTold(List<List<Cue>> scopes, boolean strong, Spot spot) {
        for (List<Cue> cues : scopes) {
            Optional<Told> told = told(cues, strong, spot);
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    public static Optional<Told> told(List<Cue> cues, boolean strong) {
        return told(cues, strong, null);
    }

    private static Optional<Told> told(List<Cue> cues, boolean strong, @Nullable Spot spot) {
        return cues.isEmpty()
                ? Optional.empty()
                : Border.settle(cues, strong, spot).map(category -> new Told(category, of(category, cues)));
    }

    private static List<Cue> of(Category category, List<Cue> cues) {
        List<Cue> telling = new ArrayList<>(cues.size());
        for (Cue cue : cues) {
            if (cue.topic().category().filter(category::equals).isPresent()) {
                telling.add(cue);
            }
        }
        return telling;
    }

    /** Where several sites share a sentence each is told by the words up to the next one, else by those before it. */
    private static List<Cue> cuesBeside(Statement statement, int index) {
        Sentence sentence = statement.sentence();
        if (sentence.spots().size() < 2
                || sites(sentence) < 2
                || statement.categories(true).size() < 2) {
            return statement.cues();
        }
        Spot spot = sentence.spots().get(index);
        int next = index + 1 < sentence.spots().size()
                ? sentence.spots().get(index + 1).start()
                : sentence.text().length();
        String text = Wording.marked(sentence);
        List<Cue> after = Cues.shipped().in(text.substring(Math.min(spot.end(), next), next));
        if (!Statement.categories(after, false).isEmpty()) {
            return after;
        }
        int from = index > 0 ? Math.min(sentence.spots().get(index - 1).end(), spot.start()) : 0;
        List<Cue> before = Cues.shipped().in(text.substring(from, spot.start()));
        return Statement.categories(before, false).isEmpty() ? statement.cues() : before;
    }

    private static long sites(Sentence sentence) {
        return sentence.spots().stream().filter(Spot::isSite).count();
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
