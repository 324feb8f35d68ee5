package org.chosei.core.report.disposition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Category;
import org.chosei.core.report.Finding;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.Words;

/** Whether the message asserts an incident: by what was found in it, or plainly of the reporter's own matter. */
final class AssertedMatter {
    /** So many statements are no report without a key. */
    private static final int LONG = 80;

    private static final int LIST_ITEM = 6;

    private static final Words OWN = Words.of(
            "弊社", "当社", "自社", "受信し", "届き", "届い", "受け取", "されました", "されてい", "感染し", "当方", "当組織", "弊学", "本学", "当学", "当院",
            "当団体", "私", "我々", "わたし", "うちの", "てしまい", "てしまった", "来まし", "寸前で", "ところでした", "かけました", "そうになり", "ちゃい", "被害にあ",
            "被害に遭", "社内", "当センター", "店の", "自宅", "家の", "わが社", "職場", "学校の", "園の");
    private static final Phrase WE = Phrase.ofAnyCase("\\b(?:our|my|we|us|i)\\b");

    private final Facts facts;

    AssertedMatter(Facts facts) {
        this.facts = facts;
    }

    Optional<Ruling> rule() {
        if (facts.findings().isEmpty()) {
            return keyless();
        }
        boolean unrelated = facts.subjectSays(Topic.UNRELATED)
                || facts.says(Topic.UNRELATED)
                        && !facts.says(Topic.ASSERTION)
                        && !isPlain()
                        && !subjectTellsOf(facts.findings());
        long spam = facts.spam();
        if (Offer.isCircular(facts) || !facts.isFirm() && (unrelated || spam > 1 || Offer.showsOnlyItsSender(facts))) {
            return Optional.of(spam > 1 ? Ruling.SPAM : Ruling.UNRELATED);
        }
        boolean suffered = facts.scene().statements().stream().anyMatch(this::assertsOwnMatter)
                || facts.findings().stream()
                        .anyMatch(f -> (f.category() == Category.OTHER || f.category() == Category.TARGETED_ATTACK)
                                && !f.reasons().isEmpty());
        if (!facts.isFirm() && !suffered && !isPlain() && asks() && !facts.says(Topic.ASSERTION)) {
            return Optional.of(Ruling.QUESTION);
        }
        return Ruling.fits(Disposition.REPORT, "DI-REPORT", "インシデントの申告がある", "It asserts an incident");
    }

    /** A report may hold no usable key (rule 1), but must then speak plainly of the reporter's own matter. */
    private Optional<Ruling> keyless() {
        boolean plain = facts.scene().statements().size() < LONG
                && !facts.subjectSays(Topic.UNRELATED)
                && !facts.says(Topic.SPAM)
                && !Offer.showsOnlyItsSender(facts)
                && (subjectAsserts() || facts.scene().statements().stream().anyMatch(this::assertsOwnMatter));
        if (!plain || facts.scene().answersUs()) {
            return Optional.empty();
        }
        if (facts.says(Topic.QUESTION) && !facts.subjectSays(Topic.ASSERTION)) {
            return Optional.of(Ruling.QUESTION);
        }
        return Ruling.fits(
                Disposition.REPORT,
                "DI-KEYLESS",
                "インシデントの申告があるが、手がかりがない",
                "It asserts an incident but names nothing to go by");
    }

    /** Whether strong words tell of what they name or show below: who asks about that asks for handling. */
    private boolean isPlain() {
        List<Statement> statements = facts.scene().statements();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            boolean shows = !statement.sentence().spots().isEmpty()
                    || i > 0 && !statements.get(i - 1).sentence().spots().isEmpty()
                    || i + 1 < statements.size() && beginsWithSpot(statements.get(i + 1));
            if (shows
                    && statement.isReportersOwn()
                    && !statement.categories(true).isEmpty()
                    && !statement.says(Topic.QUESTION)
                    && !(statement.says(Topic.UNRELATED) && showsPlainLinks(statement))) {
                return true;
            }
        }
        return false;
    }

    /** Whether all that it shows can be clicked, as who invites us wants it. */
    private static boolean showsPlainLinks(Statement statement) {
        List<Spot> spots = statement.sentence().spots();
        return !spots.isEmpty() && spots.stream().allMatch(spot -> spot.schemed() && !spot.defanged());
    }

    private static boolean beginsWithSpot(Statement statement) {
        List<Spot> spots = statement.sentence().spots();
        return !spots.isEmpty() && spots.getFirst().start() <= LIST_ITEM;
    }

    /** Whether it asks outright; 「でしょうか」 also softens what is stated. */
    private boolean asks() {
        return facts.words().stream().anyMatch(cue -> cue.topic() == Topic.QUESTION && cue.strong());
    }

    /** Whether the subject speaks of what was found. */
    private boolean subjectTellsOf(List<Finding> findings) {
        Set<Category> told = Cue.categories(facts.scene().subjectCues(), true);
        return findings.stream().anyMatch(finding -> told.contains(finding.category()));
    }

    private boolean subjectAsserts() {
        return facts.subjectSays(Topic.ASSERTION)
                && !Cue.categories(facts.scene().subjectCues(), true).isEmpty();
    }

    /** What happened to the reporter's own needs no verb of telling; what was seen elsewhere does. */
    private boolean assertsOwnMatter(Statement statement) {
        Set<Category> categories = statement.categories(true);
        boolean suffered = categories.contains(Category.OTHER) || categories.contains(Category.TARGETED_ATTACK);
        return statement.isReportersOwn()
                && !categories.isEmpty()
                && !statement.says(Topic.QUESTION)
                && (facts.says(Topic.ASSERTION) || suffered)
                && isOwn(statement.sentence().text());
    }

    private static boolean isOwn(String text) {
        return OWN.standIn(text) || WE.standsIn(text);
    }
}
