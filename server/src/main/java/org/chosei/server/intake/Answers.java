package org.chosei.server.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** What was filled in as labelled answers in the order of the form: what a reporter confirms is what the stored mail says. */
final class Answers {
    private final Submission submission;
    private final MessageSource texts;
    private final Locale language;
    private final List<Answer> answers = new ArrayList<>();

    private Answers(Submission submission, MessageSource texts) {
        this.submission = submission;
        this.texts = texts;
        this.language = submission.language();
    }

    /**
     * One answer.
     *
     * @param isBlock it stands below its label, line by line
     */
    record Answer(String label, List<String> lines, boolean isBlock) {}

    /** Only what was answered. */
    static List<Answer> of(Submission submission, MessageSource texts) {
        Answers answers = new Answers(submission, texts);
        answers.collect();
        return answers.answers;
    }

    private void collect() {
        line("purpose", label("purpose." + submission.purpose()));
        line("type", submission.type());
        block("urls", submission.urls());
        block("sources", submission.sources());
        block("affected", submission.affected());
        line("brand", submission.brand());
        line("occurredAt", submission.occurredAt());
        line("timeZone", timeZone(submission.timeZone()));
        submission.extra().forEach(this::line);
        block("description", List.of(submission.description()));
        block("logs", List.of(submission.logs()));
    }

    private void line(String question, String answer) {
        if (!answer.isBlank()) {
            answers.add(new Answer(label(question), List.of(answer.strip().replaceAll("\\R", " ")), false));
        }
    }

    private void block(String question, List<String> lines) {
        List<String> given = lines.stream()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .toList();
        if (!given.isEmpty()) {
            answers.add(new Answer(label(question), given, true));
        }
    }

    /** As the form words it; the interface takes any name. */
    private String timeZone(String given) {
        return given.equals("unknown")
                ? ""
                : Objects.requireNonNull(texts.getMessage("form.timeZone." + given, null, given, language));
    }

    private String label(String question) {
        return texts.getMessage("form." + question, null, language);
    }
}
