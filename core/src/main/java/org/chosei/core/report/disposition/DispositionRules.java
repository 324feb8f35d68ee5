package org.chosei.core.report.disposition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Category;
import org.chosei.core.report.Finding;
import org.chosei.core.report.Letter;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.Words;

/** What kind of message it is (counting rule 4), first rule that fits, each with its reason; precision before recall. */
public final class DispositionRules {

    private static final int LONG = 80;
    private static final int LIST_ITEM = 6;
    /** The cue of mails that can be unsubscribed from. */
    private static final String CIRCULAR = "UN-03";

    private static final Words OWN = Words.of(
            "弊社", "当社", "自社", "受信し", "届き", "届い", "受け取", "されました", "されてい", "感染し", "当方", "当組織", "弊学", "本学", "当学", "当院",
            "当団体", "私", "我々", "わたし", "うちの", "てしまい", "てしまった", "ちゃい", "被害にあ", "被害に遭", "社内", "当センター", "店の", "自宅", "家の",
            "わが社", "職場", "学校の", "園の");
    private static final Phrase WE = Phrase.ofAnyCase("\\b(?:our|my|we|us|i)\\b");

    private static final Set<String> IN_BULK = Set.of("bulk", "list", "junk");

    private final Scene scene;
    private final Letter letter;
    private final List<Finding> findings;
    private final List<Cue> words = new ArrayList<>();
    /** Those of the words, for every statement asks for them. */
    private final Set<Topic> topics = EnumSet.noneOf(Topic.class);

    public DispositionRules(Scene scene, List<Finding> findings) {
        this.scene = scene;
        this.letter = scene.letter();
        this.findings = findings;
        words.addAll(scene.subjectCues());
        scene.statements().stream().filter(Statement::isReportersOwn).forEach(s -> words.addAll(s.cues()));
        words.forEach(cue -> topics.add(cue.topic()));
    }

    public Ruling rule() {
        return new AutomaticMail(scene, words, findings)
                .rule()
                .or(this::listed)
                .or(this::unread)
                .or(this::asserted)
                .or(this::spoken)
                .or(this::empty)
                .orElseGet(() -> Ruling.of(
                        Disposition.PENDING, "DI-LOW", "どの規則にも当てはまらない", "No rule fits: a person has to decide"));
    }

    private Optional<Ruling> listed() {
        boolean list = List.of(
                        "list-id",
                        "list-post",
                        "list-unsubscribe",
                        "x-mailing-list",
                        "x-beenthere",
                        "mailing-list",
                        "list-help",
                        "x-loop")
                .stream()
                .anyMatch(name -> !header(name).isEmpty());
        boolean bulk = IN_BULK.contains(header("precedence"));
        if (header("x-spam-flag").startsWith("yes") && !isFirm()) {
            return Ruling.fits(Disposition.SPAM, "DI-FLAG", "迷惑メールの印が付いている", "Marked as spam on its way");
        }
        if (header("content-type").contains("report-type=feedback-report")
                && findings.stream()
                        .noneMatch(f -> f.category() == Category.PHISHING || f.category() == Category.MALWARE_SITE)) {
            return Ruling.fits(
                    Disposition.PENDING,
                    "DI-FEEDBACK",
                    "迷惑メールの申告 (ARF) である",
                    "A complaint in the abuse reporting format");
        }
        return list && !isOfACase() || bulk && !isFirm()
                ? Ruling.fits(Disposition.UNRELATED, "DI-LIST", "メーリングリストや一斉配信のメールである", "Sent to a list or in bulk")
                : Optional.empty();
    }

    private Optional<Ruling> unread() {
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        if (has(Letter.Kind.ENCRYPTED)) {
            return Ruling.fits(Disposition.PENDING, "DI-ENCRYPTED", "暗号化されていて読めない", "Encrypted and cannot be read");
        }
        if (has(Letter.Kind.PICTURE) && !hasCategory(true)) {
            return Ruling.fits(
                    Disposition.PENDING,
                    "DI-PICTURE",
                    "画像か FAX で、人が読む必要がある",
                    "A picture or FAX that a person has to read");
        }
        return Optional.empty();
    }

    private Optional<Ruling> asserted() {
        if (findings.isEmpty()) {
            return keyless();
        }
        boolean unrelated =
                subjectSays(Topic.UNRELATED) || says(Topic.UNRELATED) && !says(Topic.ASSERTION) && !isPlain();
        long spam = words.stream().filter(c -> c.topic() == Topic.SPAM).count();
        boolean circular = subjectSays(Topic.UNRELATED)
                && words.stream().anyMatch(cue -> cue.code().equals(CIRCULAR));
        if (circular || !isFirm() && (unrelated || spam > 1)) {
            return spam > 1
                    ? Ruling.fits(Disposition.SPAM, "DI-SPAM", "宣伝や勧誘の文面である", "Worded as unwanted mail")
                    : Ruling.fits(
                            Disposition.UNRELATED,
                            "DI-UNRELATED",
                            "催しや宣伝、取材などである",
                            "An event, an offer, the press or an application");
        }
        boolean suffered = scene.statements().stream().anyMatch(this::assertsOwnMatter)
                || findings.stream()
                        .anyMatch(f ->
                                f.category() == Category.OTHER && !f.reasons().isEmpty());
        if (!isFirm() && !suffered && !isPlain() && asks() && !says(Topic.ASSERTION)) {
            return Ruling.fits(Disposition.QUESTION, "DI-QUESTION", "問い合わせである", "It asks something");
        }
        return Ruling.fits(Disposition.REPORT, "DI-REPORT", "インシデントの申告がある", "It asserts an incident");
    }

    /** Whether strong words tell of what they name or show below: who asks about that asks for handling. */
    private boolean isPlain() {
        List<Statement> statements = scene.statements();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            boolean shows = !statement.sentence().spots().isEmpty()
                    || i + 1 < statements.size() && beginsWithSpot(statements.get(i + 1));
            if (shows
                    && statement.isReportersOwn()
                    && !statement.categories(true).isEmpty()
                    && !statement.says(Topic.QUESTION)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWithSpot(Statement statement) {
        List<Spot> spots = statement.sentence().spots();
        return !spots.isEmpty() && spots.getFirst().start() <= LIST_ITEM;
    }

    /** A report may hold no usable key (rule 1), but must then speak plainly of the reporter's own matter. */
    private Optional<Ruling> keyless() {
        boolean plain = scene.statements().size() < LONG
                && !subjectSays(Topic.UNRELATED)
                && !says(Topic.SPAM)
                && (subjectAsserts() || scene.statements().stream().anyMatch(this::assertsOwnMatter));
        if (!plain || scene.answersUs()) {
            return Optional.empty();
        }
        if (says(Topic.QUESTION) && !subjectSays(Topic.ASSERTION)) {
            return Ruling.fits(Disposition.QUESTION, "DI-QUESTION", "問い合わせである", "It asks something");
        }
        return Ruling.fits(
                Disposition.REPORT,
                "DI-KEYLESS",
                "インシデントの申告があるが、手がかりがない",
                "It asserts an incident but names nothing to go by");
    }

    /** Whether it asks outright; 「でしょうか」 also softens what is stated. */
    private boolean asks() {
        return words.stream().anyMatch(cue -> cue.topic() == Topic.QUESTION && cue.strong());
    }

    private boolean subjectAsserts() {
        return subjectSays(Topic.ASSERTION)
                && !Statement.categories(scene.subjectCues(), true).isEmpty();
    }

    /** What happened to the reporter's own needs no verb of telling; what was seen elsewhere does. */
    private boolean assertsOwnMatter(Statement statement) {
        Set<Category> categories = statement.categories(true);
        boolean suffered = categories.contains(Category.OTHER) || categories.contains(Category.TARGETED_ATTACK);
        return statement.isReportersOwn()
                && !categories.isEmpty()
                && !statement.says(Topic.QUESTION)
                && (says(Topic.ASSERTION) || suffered)
                && isOwn(statement.sentence().text());
    }

    private static boolean isOwn(String text) {
        return OWN.standIn(text) || WE.standsIn(text);
    }

    private Optional<Ruling> spoken() {
        long spam = words.stream().filter(c -> c.topic() == Topic.SPAM).count();
        if (spam > 0) {
            return Ruling.fits(Disposition.SPAM, "DI-SPAM", "宣伝や勧誘の文面である", "Worded as unwanted mail");
        }
        if (subjectSays(Topic.UNRELATED) || says(Topic.UNRELATED) && !says(Topic.QUESTION)) {
            return Ruling.fits(
                    Disposition.UNRELATED,
                    "DI-UNRELATED",
                    "催しや宣伝、取材などである",
                    "An event, an offer, the press or an application");
        }
        return says(Topic.QUESTION) && !hasCategory(true)
                        || subjectSays(Topic.QUESTION)
                        || says(Topic.QUESTION) && scene.statements().size() < LONG
                ? Ruling.fits(Disposition.QUESTION, "DI-QUESTION", "問い合わせである", "It asks something")
                : Optional.empty();
    }

    private Optional<Ruling> empty() {
        boolean text =
                letter.parts().stream().anyMatch(p -> p.isText() && !p.text().isBlank());
        if (text) {
            return Optional.empty();
        }
        return letter.parts().stream().anyMatch(p -> p.problem() != null)
                ? Ruling.fits(Disposition.UNREADABLE, "DI-BROKEN", "読める部分がない", "No part of it can be read")
                : Ruling.fits(
                        letter.parts().isEmpty() ? Disposition.UNREADABLE : Disposition.PENDING,
                        "DI-EMPTY",
                        "本文がない",
                        "It holds no text");
    }

    /** Whether the subject says that an address is complained about, as reports do that reach us through a list's address. */
    private boolean isOfACase() {
        boolean speaks = subjectSays(Topic.ASSERTION)
                || !Statement.categories(scene.subjectCues(), false).isEmpty();
        return speaks
                && (isComplaintWithLog()
                        || findings.stream().map(f -> f.key().split("/", 2)[0]).anyMatch(scene.subject()::contains));
    }

    /** A scan shown by a log, in what opens a thread: people who talk on lists answer one another. */
    private boolean isComplaintWithLog() {
        return header("in-reply-to").isEmpty()
                && header("references").isEmpty()
                && findings.stream()
                        .filter(f -> f.category() == Category.SCAN)
                        .flatMap(f -> f.indicators().stream())
                        .anyMatch(i -> i.place().passage() == org.chosei.core.report.Passage.Role.LOG);
    }

    /** Whether the writer took care as reporters do: defanged something, pasted a log, or told which port was asked for. */
    private boolean isFirm() {
        return findings.stream()
                        .anyMatch(
                                f -> f.category() == Category.SCAN && !f.ports().isEmpty())
                || findings.stream()
                        .flatMap(f -> f.indicators().stream())
                        .anyMatch(i -> i.place().passage() == org.chosei.core.report.Passage.Role.LOG)
                || scene.statements().stream()
                        .anyMatch(s -> s.isReportersOwn()
                                && s.sentence().spots().stream().anyMatch(this::isMarked));
    }

    private boolean isMarked(Spot spot) {
        String written = spot.original().toLowerCase(Locale.ROOT);
        return spot.isHash()
                || spot.defanged()
                        && (written.contains("xx")
                                || written.contains("[")
                                || written.contains("(")
                                || written.contains("**")
                                || written.contains("dot"));
    }

    private boolean hasCategory(boolean strong) {
        return !Statement.categories(words, strong).isEmpty();
    }

    private boolean has(Letter.Kind kind) {
        return letter.parts().stream().anyMatch(p -> p.kind() == kind);
    }

    private boolean says(Topic topic) {
        return topics.contains(topic);
    }

    private boolean subjectSays(Topic topic) {
        return scene.subjectCues().stream().anyMatch(cue -> cue.topic() == topic);
    }

    private String header(String name) {
        return letter.header(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
