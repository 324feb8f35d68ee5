package org.chosei.core.report.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Category;
import org.chosei.core.report.Finding;
import org.chosei.core.report.Letter;
import org.chosei.core.report.Reason;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.text.Spot;

/** What kind of message it is (counting rule 4), first rule that fits, each with its reason; precision before recall. */
final class DispositionRules {

    /** A disposition and why. */
    record Ruling(Disposition disposition, Reason reason) {}

    private static final int LONG = 80;
    private static final Pattern BOUNCE_SUBJECT = Pattern.compile(
            "^(?:re: )?(?:undeliver|delivery (?:status|failure|has failed|notification|report|delayed)|mail (?:delivery|system error)|returned mail|failure notice|message (?:undeliverable|delayed)|warning: could not send|non-?delivery|nondeliverable|mail could not|(?:配信|送信|配送)(?:不能|不可|エラー|失敗|できません)|メール送信エラー|read:|既読|開封済み|開封確認|disposition notification)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ANSWER = Pattern.compile("^\\s{0,4}(?:re|aw|sv|返信)\\s?[:：]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROBOT =
            Pattern.compile("mailer-daemon|postmaster@|mail delivery (?:sub)?system|<>", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN = Pattern.compile(
            "弊社|当社|自社|受信し|届き|届い|受け取|されました|されてい|感染し|当方|当組織|弊学|本学|当学|当院|当団体|私|我々|わたし|うちの|てしまい|てしまった|ちゃい|被害にあ|被害に遭|社内|当センター|(?i)\\b(?:our|my|we|us|i)\\b");

    private final Scene scene;
    private final Letter letter;
    private final List<Finding> findings;
    private final List<Cue> words = new ArrayList<>();

    DispositionRules(Scene scene, List<Finding> findings) {
        this.scene = scene;
        this.letter = scene.letter();
        this.findings = findings;
        words.addAll(scene.subjectCues());
        scene.statements().stream().filter(Statement::isReportersOwn).forEach(s -> words.addAll(s.cues()));
    }

    Ruling rule() {
        return automatic()
                .or(this::listed)
                .or(this::unread)
                .or(this::asserted)
                .or(this::spoken)
                .or(this::empty)
                .orElseGet(() ->
                        ruling(Disposition.PENDING, "DI-LOW", "どの規則にも当てはまらない", "No rule fits: a person has to decide"));
    }

    private Optional<Ruling> automatic() {
        boolean notice = letter.parts().stream().anyMatch(p -> p.kind() == Letter.Kind.DELIVERY_STATUS);
        if (notice
                || header("content-type").contains("report-type=delivery-status")
                || header("content-type").contains("report-type=disposition-notification")) {
            return of(Disposition.AUTOMATIC, "DI-DSN", "配送状況の通知である", "A delivery status notification");
        }
        boolean robot =
                ROBOT.matcher(header("from")).find() || header("return-path").equals("<>");
        if (BOUNCE_SUBJECT.matcher(letter.subject().strip()).find() && (robot || findings.isEmpty())
                || robot && findings.isEmpty()) {
            return of(Disposition.AUTOMATIC, "DI-BOUNCE", "配送エラーの通知である", "A bounce");
        }
        if (header("auto-submitted").startsWith("auto-replied")
                || !header("x-autoreply").isEmpty()
                || !header("x-autorespond").isEmpty()
                || header("precedence").equals("auto_reply")) {
            return of(Disposition.AUTOMATIC, "DI-AUTO", "自動返信と書かれている", "Marked as an automatic answer");
        }
        boolean subject = says(scene.subjectCues(), Topic.VACATION)
                && !ANSWER.matcher(letter.subject()).find();
        return subject
                        || says(words, Topic.VACATION)
                                && findings.isEmpty()
                                && !says(scene.subjectCues(), Topic.QUESTION)
                ? of(Disposition.AUTOMATIC, "DI-VACATION", "自動返信の文面である", "Worded as an automatic answer")
                : Optional.empty();
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
        boolean bulk = header("precedence").matches("bulk|list|junk");
        if (header("x-spam-flag").startsWith("yes") && !isFirm()) {
            return of(Disposition.SPAM, "DI-FLAG", "迷惑メールの印が付いている", "Marked as spam on its way");
        }
        if (header("content-type").contains("report-type=feedback-report")
                && findings.stream()
                        .noneMatch(f -> f.category() == Category.PHISHING || f.category() == Category.MALWARE_SITE)) {
            return of(
                    Disposition.PENDING,
                    "DI-FEEDBACK",
                    "迷惑メールの申告 (ARF) である",
                    "A complaint in the abuse reporting format");
        }
        return list && !isOfACase() || bulk && !isFirm()
                ? of(Disposition.UNRELATED, "DI-LIST", "メーリングリストや一斉配信のメールである", "Sent to a list or in bulk")
                : Optional.empty();
    }

    private Optional<Ruling> unread() {
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        if (has(Letter.Kind.ENCRYPTED)) {
            return of(Disposition.PENDING, "DI-ENCRYPTED", "暗号化されていて読めない", "Encrypted and cannot be read");
        }
        if (has(Letter.Kind.PICTURE) && !hasCategory(true)) {
            return of(
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
        boolean unrelated = says(scene.subjectCues(), Topic.UNRELATED)
                || says(words, Topic.UNRELATED) && !says(words, Topic.ASSERTION);
        long spam = words.stream().filter(c -> c.topic() == Topic.SPAM).count();
        if (!isFirm() && (unrelated || spam > 1)) {
            return spam > 1
                    ? of(Disposition.SPAM, "DI-SPAM", "宣伝や勧誘の文面である", "Worded as unwanted mail")
                    : of(
                            Disposition.UNRELATED,
                            "DI-UNRELATED",
                            "催しや宣伝、取材などである",
                            "An event, an offer, the press or an application");
        }
        boolean suffered = scene.statements().stream().anyMatch(this::assertsOwnMatter)
                || findings.stream()
                        .anyMatch(f ->
                                f.category() == Category.OTHER && !f.reasons().isEmpty());
        if (!isFirm() && !suffered && says(words, Topic.QUESTION) && !says(words, Topic.ASSERTION)) {
            return of(Disposition.QUESTION, "DI-QUESTION", "問い合わせである", "It asks something");
        }
        return of(Disposition.REPORT, "DI-REPORT", "インシデントの申告がある", "It asserts an incident");
    }

    /** A report may hold no usable key (rule 1), but must then speak plainly of the reporter's own matter. */
    private Optional<Ruling> keyless() {
        boolean plain = scene.statements().size() < LONG
                && !says(scene.subjectCues(), Topic.UNRELATED)
                && !says(words, Topic.SPAM)
                && (subjectAsserts() || scene.statements().stream().anyMatch(this::assertsOwnMatter));
        if (!plain || scene.answersUs()) {
            return Optional.empty();
        }
        if (says(words, Topic.QUESTION) && !says(scene.subjectCues(), Topic.ASSERTION)) {
            return of(Disposition.QUESTION, "DI-QUESTION", "問い合わせである", "It asks something");
        }
        return of(
                Disposition.REPORT,
                "DI-KEYLESS",
                "インシデントの申告があるが、手がかりがない",
                "It asserts an incident but names nothing to go by");
    }

    private boolean subjectAsserts() {
        return says(scene.subjectCues(), Topic.ASSERTION)
                && !Statement.categories(scene.subjectCues(), true).isEmpty();
    }

    /** What happened to the reporter's own needs no verb of telling; what was seen elsewhere does. */
    private boolean assertsOwnMatter(Statement statement) {
        Set<Category> categories = statement.categories(true);
        boolean suffered = categories.contains(Category.OTHER) || categories.contains(Category.TARGETED_ATTACK);
        return statement.isReportersOwn()
                && !categories.isEmpty()
                && !statement.says(Topic.QUESTION)
                && (says(words, Topic.ASSERTION) || suffered)
                && OWN.matcher(statement.sentence().text()).find();
    }

    private Optional<Ruling> spoken() {
        long spam = words.stream().filter(c -> c.topic() == Topic.SPAM).count();
        if (spam > 0) {
            return of(Disposition.SPAM, "DI-SPAM", "宣伝や勧誘の文面である", "Worded as unwanted mail");
        }
        if (says(scene.subjectCues(), Topic.UNRELATED)
                || says(words, Topic.UNRELATED) && !says(words, Topic.QUESTION)) {
            return of(
                    Disposition.UNRELATED,
                    "DI-UNRELATED",
                    "催しや宣伝、取材などである",
                    "An event, an offer, the press or an application");
        }
        return says(words, Topic.QUESTION) && !hasCategory(true)
                        || says(scene.subjectCues(), Topic.QUESTION)
                        || says(words, Topic.QUESTION) && scene.statements().size() < LONG
                ? of(Disposition.QUESTION, "DI-QUESTION", "問い合わせである", "It asks something")
                : Optional.empty();
    }

    private Optional<Ruling> empty() {
        boolean text =
                letter.parts().stream().anyMatch(p -> p.isText() && !p.text().isBlank());
        if (text) {
            return Optional.empty();
        }
        return letter.parts().stream().anyMatch(p -> p.problem() != null)
                ? of(Disposition.UNREADABLE, "DI-BROKEN", "読める部分がない", "No part of it can be read")
                : of(
                        letter.parts().isEmpty() ? Disposition.UNREADABLE : Disposition.PENDING,
                        "DI-EMPTY",
                        "本文がない",
                        "It holds no text");
    }

    /** Whether the subject says that an address is complained about, as reports do that reach us through a list's address. */
    private boolean isOfACase() {
        boolean speaks = says(scene.subjectCues(), Topic.ASSERTION)
                || !Statement.categories(scene.subjectCues(), false).isEmpty();
        return speaks && findings.stream().map(f -> f.key().split("/", 2)[0]).anyMatch(scene.subject()::contains);
    }

    /** Whether the writer took care as reporters do: defanged something, or pasted a log. */
    private boolean isFirm() {
        return findings.stream()
                        .flatMap(f -> f.indicators().stream())
                        .anyMatch(i -> i.place().passage() == org.chosei.core.report.Passage.Role.LOG)
                || scene.statements().stream()
                        .anyMatch(s -> s.isReportersOwn()
                                && s.sentence().spots().stream().anyMatch(this::isMarked));
    }

    private boolean isMarked(Spot spot) {
        String written = spot.original().toLowerCase(Locale.ROOT);
        return spot.defanged()
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

    private static boolean says(List<Cue> cues, Topic topic) {
        return cues.stream().anyMatch(cue -> cue.topic() == topic);
    }

    private String header(String name) {
        return letter.header(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<Ruling> of(Disposition disposition, String code, String ja, String en) {
        return Optional.of(ruling(disposition, code, ja, en));
    }

    private static Ruling ruling(Disposition disposition, String code, String ja, String en) {
        return new Ruling(disposition, new Reason(code, ja, en));
    }
}
