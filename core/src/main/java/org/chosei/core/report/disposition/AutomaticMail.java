package org.chosei.core.report.disposition;

import java.util.Optional;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Letter;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** Whether a machine wrote the message in answer to another: bounces, delivery notices, automatic answers. */
final class AutomaticMail {
    private static final PhraseBook PHRASES = PhraseBook.of(AutomaticMail.class);
    private static final Phrase BOUNCE_SUBJECT = PHRASES.phrase("bounce-subject");
    private static final Phrase ROBOT = Phrase.ofAnyCase("mailer-daemon|postmaster@|mail delivery (?:sub)?system|<>");

    private static final Phrase BOUNCE_BODY = PHRASES.phrase("bounce-body");
    /** So many statements begin a message. */
    private static final int BEGINNING = 3;

    private final Facts facts;

    AutomaticMail(Facts facts) {
        this.facts = facts;
    }

    Optional<Ruling> rule() {
        Letter letter = facts.letter();
        boolean notice = letter.parts().stream().anyMatch(p -> p.kind() == Letter.Kind.DELIVERY_STATUS);
        if (notice
                || facts.header("content-type").contains("report-type=delivery-status")
                || facts.header("content-type").contains("report-type=disposition-notification")) {
            return Ruling.fits(Disposition.AUTOMATIC, "DI-DSN", "配送状況の通知である", "A delivery status notification");
        }
        boolean robot = ROBOT.standsIn(facts.header("from"))
                || facts.header("return-path").equals("<>");
        if (BOUNCE_SUBJECT.standsIn(letter.subject().strip())
                        && (robot || facts.findings().isEmpty() || beginsAsBounce())
                || robot && facts.findings().isEmpty()) {
            return Ruling.fits(Disposition.AUTOMATIC, "DI-BOUNCE", "配送エラーの通知である", "A bounce");
        }
        if (facts.header("auto-submitted").startsWith("auto-replied")
                || !facts.header("x-autoreply").isEmpty()
                || !facts.header("x-autorespond").isEmpty()
                || facts.header("precedence").equals("auto_reply")) {
            return Ruling.fits(Disposition.AUTOMATIC, "DI-AUTO", "自動返信と書かれている", "Marked as an automatic answer");
        }
        boolean subject = facts.subjectSays(Topic.VACATION) && !letter.isAnswer();
        return subject || facts.says(Topic.VACATION) && facts.findings().isEmpty() && !facts.subjectSays(Topic.QUESTION)
                ? Ruling.fits(Disposition.AUTOMATIC, "DI-VACATION", "自動返信の文面である", "Worded as an automatic answer")
                : Optional.empty();
    }

    /** Whether the mail's own first words are those of a bounce, whoever it is from: what it returns is nobody's report. */
    private boolean beginsAsBounce() {
        return facts.scene().statements().stream()
                .limit(BEGINNING)
                .anyMatch(statement -> statement.isReportersOwn()
                        && BOUNCE_BODY.standsIn(statement.sentence().text()));
    }
}
