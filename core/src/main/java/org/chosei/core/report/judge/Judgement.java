package org.chosei.core.report.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Category;
import org.chosei.core.report.Finding;
import org.chosei.core.report.Indicator;
import org.chosei.core.report.Letter;
import org.chosei.core.report.Passage;
import org.chosei.core.report.ReadingPolicy;
import org.chosei.core.report.Understanding;
import org.chosei.core.report.category.Lure;
import org.chosei.core.report.category.Topics;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.disposition.DispositionRules;
import org.chosei.core.report.disposition.Ruling;
import org.chosei.core.report.finding.Findings;
import org.chosei.core.report.imitation.BrandOpinions;
import org.chosei.core.report.indicator.Candidate;
import org.chosei.core.report.indicator.Candidates;
import org.chosei.core.report.indicator.Mentions;
import org.chosei.core.report.key.Fitting;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.words.Phrase;

/** The way from a letter to its understanding: lay out, gather, fit, find, rule. */
public final class Judgement {
    private static final Pattern TOKEN = Pattern.compile("\\b[A-Z]{2,12}#(\\d{8})\\b");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,400}>");
    private static final Pattern ANSWER = Pattern.compile("^\\s{0,4}(?:re|aw|sv|返信)\\s?[:：]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORWARD = Pattern.compile("^\\s{0,4}(?:fw|fwd|転送)\\s?[:：]", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED_NUMBER =
            Pattern.compile("(?m)^[>＞]\\s{0,3}[^\\n]{0,80}\\b[A-Z]{2,12}#\\d{8}\\b");
    private static final Phrase SIGNED =
            Phrase.ofAnyCase("署名(?:欄|のとおり|の通り|を参照|に記載)|in (?:the|my|our) signature|signature below");
    private static final int LOOKED_AT = 200;

    private Judgement() {}

    public static Understanding of(Letter letter, ReadingPolicy policy) {
        List<String> tokens = TOKEN.matcher(letter.subject())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        List<String> answers = answers(letter);
        Scene scene = Scene.of(
                letter, !tokens.isEmpty() || !answers.isEmpty() || quotesUs(letter, policy) || answersOnly(letter));
        Mentions mentions = new Mentions(policy, letter.senderHost());
        Lure lure = new Lure(scene, policy.brands());
        boolean forwardedCounts = forwardedCounts(scene) || lure.isDoubted();
        List<Candidate> candidates = Fitting.fit(
                Candidates.of(scene, mentions, lure, forwardedCounts), letter.senderHost(), () -> isSigned(scene));
        List<Finding> findings =
                new ArrayList<>(new Findings(scene, new BrandOpinions(scene, policy.brands())).of(candidates));
        Ruling ruling = new DispositionRules(scene, findings).rule();
        if (ruling.disposition() == Disposition.REPORT && findings.isEmpty()) {
            ofTheReport(scene).ifPresent(findings::add);
        }
        return new Understanding(
                ruling.disposition(),
                ruling.reason(),
                language(scene),
                scene.passages(),
                indicators(candidates),
                findings,
                tokens,
                answers,
                findings.stream().anyMatch(Judgement::isInOwnWords));
    }

    private static boolean isSigned(Scene scene) {
        return scene.statements().stream()
                .limit(LOOKED_AT)
                .anyMatch(
                        s -> s.isReportersOwn() && SIGNED.standsIn(s.sentence().text()));
    }

    /** An answer whose thread was lost still quotes us, if one of our addresses stands in it. */
    private static boolean quotesUs(Letter letter, ReadingPolicy policy) {
        boolean quoted = letter.parts().stream()
                .anyMatch(p -> p.isText()
                        && p.text().indexOf('#') >= 0
                        && QUOTED_NUMBER.matcher(p.text()).find());
        return quoted
                || ANSWER.matcher(letter.subject()).find()
                        && policy.ownDomains().stream()
                                .anyMatch(domain -> letter.parts().stream()
                                        .anyMatch(p -> p.isText() && p.text().contains("@" + domain)));
    }

    /** An answer whose own words tell of nothing new: what it quotes was said before. */
    private static boolean answersOnly(Letter letter) {
        if (!ANSWER.matcher(letter.subject()).find()) {
            return false;
        }
        Scene own = Scene.of(letter, true);
        return own.statements().stream()
                .filter(Statement::isReportersOwn)
                .allMatch(s -> s.categories(false).isEmpty() && s.log() == null);
    }

    /** What is passed on counts where the reporter says what it is, or says nothing at all. */
    private static boolean forwardedCounts(Scene scene) {
        if (scene.answersUs()) {
            return FORWARD.matcher(scene.subject()).find()
                    && !scene.ownCategories(true).isEmpty();
        }
        return !scene.ownCategories(false).isEmpty()
                || isReportPassedOn(scene)
                || FORWARD.matcher(scene.subject()).find();
    }

    /** Somebody else's report under a few neutral words of the sender's own. */
    private static boolean isReportPassedOn(Scene scene) {
        boolean asserts = false;
        boolean told = false;
        for (Statement statement : scene.statements()) {
            asserts |= statement.says(Topic.ASSERTION);
            if (statement.sentence().role() == Passage.Role.FORWARDED) {
                told |= !statement.categories(true).isEmpty();
            }
        }
        return asserts && told;
    }

    private static Optional<Finding> ofTheReport(Scene scene) {
        List<Cue> cues = new ArrayList<>(scene.subjectCues());
        scene.statements().stream().filter(Statement::isReportersOwn).forEach(s -> cues.addAll(s.cues()));
        return Topics.told(cues, true)
                .filter(told -> told.category() == Category.TARGETED_ATTACK || told.category() == Category.OTHER)
                .map(told -> Findings.ofTheReport(told.category(), told.cues()));
    }

    private static boolean isInOwnWords(Finding finding) {
        return finding.asKey().isTheReport()
                || finding.indicators().stream()
                        .map(i -> i.place().passage())
                        .anyMatch(role -> role == Passage.Role.SAID
                                || role == Passage.Role.LOG
                                || role == Passage.Role.ATTACHMENT);
    }

    private static List<String> answers(Letter letter) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.of("in-reply-to", "references")
                .flatMap(name -> letter.all(name).stream())
                .forEach(value -> {
                    Matcher id = MESSAGE_ID.matcher(value);
                    while (id.find()) {
                        ids.add(id.group());
                    }
                });
        return List.copyOf(ids);
    }

    private static List<Indicator> indicators(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::indicator).distinct().toList();
    }

    private static String language(Scene scene) {
        int wide = 0;
        int latin = 0;
        for (Statement statement :
                scene.statements().subList(0, Math.min(200, scene.statements().size()))) {
            String text = statement.sentence().text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                wide += c >= 0x3040 && c < 0xa000 ? 1 : 0;
                latin += c < 0x80 && Character.isLetter(c) ? 1 : 0;
            }
        }
        return wide > 0 && (wide * 8 > latin || wide > 30) ? "ja" : "en";
    }
}
