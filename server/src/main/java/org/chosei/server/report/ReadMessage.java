package org.chosei.server.report;

import java.util.List;
import java.util.UUID;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Finding;
import org.chosei.core.report.Reason;

/**
 * What joining and filing need of a message that was read.
 *
 * @param byPerson whether a person decided the disposition; no rule changes it then
 * @param ownWords whether the findings stand in the reporter's own words (counting rule 4)
 * @param tokens public numbers in its subject
 * @param answers Message-IDs that it answers, with their angle brackets
 * @param findings all of them, whatever the disposition: only those of a REPORT count
 */
public record ReadMessage(
        UUID message,
        Disposition disposition,
        Reason reason,
        boolean byPerson,
        boolean ownWords,
        List<String> tokens,
        List<String> answers,
        List<Finding> findings) {

    public ReadMessage {
        tokens = List.copyOf(tokens);
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
    }

    /** The findings that count: those of a report. */
    public List<Finding> counted() {
        return disposition == Disposition.REPORT ? findings : List.of();
    }
}
