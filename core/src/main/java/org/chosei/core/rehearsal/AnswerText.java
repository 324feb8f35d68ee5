package org.chosei.core.rehearsal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.chosei.core.coordination.Meaning;

/** What a party that was asked writes back. */
public final class AnswerText {
    private AnswerText() {}

    /** @param subject of our mail, with its number */
    public static Text of(Meaning meaning, String language, String from, String subject) {
        List<Template> fitting = Templates.those(template ->
                template.about().equals(meaning.name()) && template.language().equals(language));
        if (fitting.isEmpty()) {
            fitting = Templates.about(meaning.name());
        }
        if (fitting.isEmpty()) {
            throw new ImpossibleScenario("answers: nobody writes %s: wanted FIXED, RECEIVED, WORKING or NONE", meaning);
        }
        Text text = new Writing(ZoneOffset.UTC, new Dice(subject.hashCode(), "answer"))
                .write(fitting.getFirst(), List.of(), Instant.EPOCH, Map.of("subject", subject, "quote", subject));
        return new Text(
                text.template(),
                text.language(),
                text.organization(),
                text.organization(),
                from,
                text.subject(),
                text.charset(),
                text.layout(),
                text.body(),
                text.sections());
    }
}
