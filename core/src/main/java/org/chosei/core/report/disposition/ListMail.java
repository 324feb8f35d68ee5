package org.chosei.core.report.disposition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Category;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Topic;

/** Whether the message went to many, or was marked as unwanted on its way. */
final class ListMail {
    private static final Set<String> IN_BULK = Set.of("bulk", "list", "junk");
    private static final List<String> OF_A_LIST = List.of(
            "list-id",
            "list-post",
            "list-unsubscribe",
            "x-mailing-list",
            "x-beenthere",
            "mailing-list",
            "list-help",
            "x-loop");

    private final Facts facts;

    ListMail(Facts facts) {
        this.facts = facts;
    }

    Optional<Ruling> rule() {
        boolean list = OF_A_LIST.stream().anyMatch(name -> !facts.header(name).isEmpty());
        boolean bulk = IN_BULK.contains(facts.header("precedence"));
        if (facts.header("x-spam-flag").startsWith("yes") && !facts.isFirm()) {
            return Ruling.fits(Disposition.SPAM, "DI-FLAG", "迷惑メールの印が付いている", "Marked as spam on its way");
        }
        if (facts.header("content-type").contains("report-type=feedback-report")
                && facts.findings().stream()
                        .noneMatch(f -> f.category() == Category.PHISHING || f.category() == Category.MALWARE_SITE)) {
            return Ruling.fits(
                    Disposition.PENDING,
                    "DI-FEEDBACK",
                    "迷惑メールの申告 (ARF) である",
                    "A complaint in the abuse reporting format");
        }
        return list && !isOfACase() || bulk && !facts.isFirm()
                ? Ruling.fits(Disposition.UNRELATED, "DI-LIST", "メーリングリストや一斉配信のメールである", "Sent to a list or in bulk")
                : Optional.empty();
    }

    /** Whether the subject says that an address is complained about, as reports do that reach us through a list's address. */
    private boolean isOfACase() {
        boolean speaks = facts.subjectSays(Topic.ASSERTION)
                || !Cue.categories(facts.scene().subjectCues(), false).isEmpty();
        return speaks
                && (isComplaintWithLog()
                        || facts.findings().stream()
                                .map(f -> f.key().split("/", 2)[0])
                                .anyMatch(facts.scene().subject()::contains));
    }

    /** A scan shown by a log, in what opens a thread: people who talk on lists answer one another. */
    private boolean isComplaintWithLog() {
        return facts.header("in-reply-to").isEmpty()
                && facts.header("references").isEmpty()
                && facts.findings().stream().anyMatch(f -> f.category() == Category.SCAN && Facts.restsOnLog(f));
    }
}
