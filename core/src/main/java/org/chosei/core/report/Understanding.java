package org.chosei.core.report;

import java.util.List;
import org.chosei.core.intake.Disposition;

/**
 * Everything that the rules made of one message.
 *
 * @param language of the reporter's words, {@code ja} or {@code en}
 * @param findings what would count if the disposition is REPORT; of another disposition they are offered to a person only
 * @param tokens public numbers ({@code 12345678} of {@code ORG#12345678}) that the subject holds
 * @param answers Message-IDs that it answers, the nearest first
 * @param ownWords whether the findings stand in the reporter's own words, not in what is quoted (counting rule 4)
 */
public record Understanding(
        Disposition disposition,
        Reason reason,
        String language,
        List<Passage> passages,
        List<Indicator> indicators,
        List<Finding> findings,
        List<String> tokens,
        List<String> answers,
        boolean ownWords) {

    public Understanding {
        passages = List.copyOf(passages);
        indicators = List.copyOf(indicators);
        findings = List.copyOf(findings);
        tokens = List.copyOf(tokens);
        answers = List.copyOf(answers);
    }
}
