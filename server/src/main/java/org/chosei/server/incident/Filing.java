package org.chosei.server.incident;

import java.util.List;
import java.util.Map;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Reason;
import org.chosei.server.intake.Messages.Message;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.chosei.server.post.MailRegister;
import org.chosei.server.report.Dispositions;
import org.chosei.server.report.ReadMessage;
import org.springframework.stereotype.Component;

/** Puts a message to the case that it is on, so that answers to it are found too, and marks correspondence as such (rule 4). */
@Component
class Filing {
    private static final Actor RULE = Actor.rule("counting-4");
    private static final Reason ON_A_CASE = new Reason(
            "DI-CASE",
            "対応中の案件への返信であり、その案件にない検出を含まない",
            "It is on an open case, and its writer's own words hold no finding that the case does not have");

    private final Journal journal;
    private final Dispositions dispositions;
    private final MailRegister register;

    Filing(Journal journal, Dispositions dispositions, MailRegister register) {
        this.journal = journal;
        this.dispositions = dispositions;
        this.register = register;
    }

    void file(ReadMessage read, Message message, Correspondence.OnCase onCase) {
        if (message.messageId() != null) {
            register.received(List.of(new MailRegister.Received(
                    message.id(), "<%s>".formatted(message.messageId()), onCase.about(), message.receivedAt())));
        }
        if (onCase.correspondence() && read.disposition() != Disposition.CORRESPONDENCE) {
            long entry = journal.append(
                    RULE,
                    "report.filed",
                    message.id(),
                    ON_A_CASE.textEn(),
                    Map.of("case", onCase.about().id(), "disposition", Disposition.CORRESPONDENCE));
            dispositions.file(message.id(), Disposition.CORRESPONDENCE, ON_A_CASE, entry);
        }
    }
}
