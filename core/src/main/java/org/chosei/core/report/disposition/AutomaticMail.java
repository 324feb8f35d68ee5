package org.chosei.core.report.disposition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Finding;
import org.chosei.core.report.Letter;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.words.Phrase;

/** Whether a machine wrote the message in answer to another: bounces, delivery notices, automatic answers. */
final class AutomaticMail {
    private static final Phrase BOUNCE_SUBJECT = Phrase.ofAnyCase(
            "^(?:re: )?(?:undeliver|delivery (?:status|failure|has failed|notification|report|delayed)|mail (?:delivery|system error)|returned mail|failure notice|message (?:undeliverable|delayed)|warning: could not send|non-?delivery|nondeliverable|mail could not|(?:配信|送信|配送)(?:不能|不可|エラー|失敗|できません)|メール送信エラー|read:|既読|開封済み|開封確認|disposition notification)");
    private static final Phrase ANSWER = Phrase.ofAnyCase("^\\s{0,4}(?:re|aw|sv|返信)\\s?[:：]");
    private static final Phrase ROBOT = Phrase.ofAnyCase("mailer-daemon|postmaster@|mail delivery (?:sub)?system|<>");

    private final Scene scene;
    private final Letter letter;
    private final List<Cue> words;
    private final List<Finding> findings;

    AutomaticMail(Scene scene, List<Cue> words, List<Finding> findings) {
        this.scene = scene;
        this.letter = scene.letter();
        this.words = words;
        this.findings = findings;
    }

    Optional<Ruling> rule() {
        boolean notice = letter.parts().stream().anyMatch(p -> p.kind() == Letter.Kind.DELIVERY_STATUS);
        if (notice
                || header("content-type").contains("report-type=delivery-status")
                || header("content-type").contains("report-type=disposition-notification")) {
            return Ruling.fits(Disposition.AUTOMATIC, "DI-DSN", "配送状況の通知である", "A delivery status notification");
        }
        boolean robot = ROBOT.standsIn(header("from")) || header("return-path").equals("<>");
        if (BOUNCE_SUBJECT.standsIn(letter.subject().strip()) && (robot || findings.isEmpty())
                || robot && findings.isEmpty()) {
            return Ruling.fits(Disposition.AUTOMATIC, "DI-BOUNCE", "配送エラーの通知である", "A bounce");
        }
        if (header("auto-submitted").startsWith("auto-replied")
                || !header("x-autoreply").isEmpty()
                || !header("x-autorespond").isEmpty()
                || header("precedence").equals("auto_reply")) {
            return Ruling.fits(Disposition.AUTOMATIC, "DI-AUTO", "自動返信と書かれている", "Marked as an automatic answer");
        }
        boolean subject = says(scene.subjectCues(), Topic.VACATION) && !ANSWER.standsIn(letter.subject());
        return subject
                        || says(words, Topic.VACATION)
                                && findings.isEmpty()
                                && !says(scene.subjectCues(), Topic.QUESTION)
                ? Ruling.fits(Disposition.AUTOMATIC, "DI-VACATION", "自動返信の文面である", "Worded as an automatic answer")
                : Optional.empty();
    }

    private static boolean says(List<Cue> cues, Topic topic) {
        return cues.stream().anyMatch(cue -> cue.topic() == topic);
    }

    private String header(String name) {
        return letter.header(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
