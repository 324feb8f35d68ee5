package org.chosei.core.report.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chosei.core.report.Category;
import org.chosei.core.report.Letter;
import org.chosei.core.report.Passage;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Cues;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.label.Row;
import org.chosei.core.report.log.LogEntry;
import org.chosei.core.report.log.LogReader;
import org.chosei.core.report.log.TableLog;
import org.chosei.core.report.passage.PassageSplitter;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.sentence.Sentences;
import org.chosei.core.report.spot.Refang;
import org.chosei.core.report.words.Phrase;

/**
 * A whole letter laid out as statements in its order, with the subject beside them.
 *
 * @param answersUs whether it answers one of our messages, so that what it quotes is ours
 */
public record Scene(
        Letter letter,
        String subject,
        List<Cue> subjectCues,
        List<Statement> statements,
        List<Passage> passages,
        boolean answersUs) {
    private static final int MOST_STATEMENTS = 20_000;
    private static final int LONGEST_SUBJECT = 1000;
    private static final int FORM_OPTIONS = 4;
    private static final Phrase ANSWER = Phrase.ofAnyCase("^\\s{0,4}(?:re|aw|sv|返信)\\s?[:：]");

    public static Scene of(Letter letter, boolean answersUs) {
        String whole = letter.subject();
        String subject = Refang.line(whole.length() > LONGEST_SUBJECT ? whole.substring(0, LONGEST_SUBJECT) : whole)
                .text();
        List<Passage> passages = new ArrayList<>();
        letter.parts().stream()
                .filter(Letter.Part::isText)
                .forEach(part -> passages.addAll(PassageSplitter.split(part, answersUs)));
        List<Statement> statements = new ArrayList<>();
        List<Passage> told = new ArrayList<>();
        Layout layout = new Layout();
        int section = 0;
        for (Passage passage : passages) {
            int logs = statements.size();
            for (Sentence sentence : Sentences.of(passage)) {
                if (statements.size() < MOST_STATEMENTS) {
                    Statement statement = statement(sentence, sentence.heading() ? ++section : section, layout);
                    statements.add(statement);
                }
            }
            tellLogs(passage, statements.subList(logs, statements.size()), told);
        }
        return new Scene(
                letter,
                subject,
                isAnswer(whole) && answersUs ? List.of() : Cues.shipped().in(subject),
                statements,
                told,
                answersUs);
    }

    private static Statement statement(Sentence sentence, int section, Layout layout) {
        if (layout.isMailHeader(sentence)) {
            return new Statement(
                    sentence,
                    List.of(),
                    null,
                    section,
                    null,
                    Collections.nCopies(sentence.spots().size(), Meaning.CONTACT));
        }
        Optional<Row> row = layout.row(sentence);
        LogEntry log = row.flatMap(TableLog::read)
                .or(() -> row.isPresent() ? Optional.empty() : LogReader.read(sentence.text(), sentence.spots()))
                .orElse(null);
        boolean speaks = log == null && sentence.role() != Passage.Role.SIGNATURE;
        List<Cue> cues = speaks ? Cues.shipped().in(Wording.of(sentence)) : List.of();
        return new Statement(
                sentence,
                isChoiceOfAll(cues) ? List.of() : cues,
                log,
                section,
                row.filter(r -> r.has(Meaning.BRAND))
                        .map(r -> r.cell(Meaning.BRAND))
                        .orElse(null),
                layout.meanings(sentence, row));
    }

    /** An answer bears the subject of what it answers; it tells nothing new. */
    private static boolean isAnswer(String subject) {
        return ANSWER.standsIn(subject);
    }

    /** A form's line that offers all kinds of incidents to choose from tells nothing. */
    private static boolean isChoiceOfAll(List<Cue> cues) {
        return Statement.categories(cues, true).size() >= FORM_OPTIONS;
    }

    private static void tellLogs(Passage passage, List<Statement> statements, List<Passage> told) {
        Set<Integer> lines = new HashSet<>();
        statements.stream()
                .filter(s -> s.log() != null)
                .forEach(s -> lines.add(s.sentence().line()));
        if (lines.isEmpty()) {
            told.add(passage);
            return;
        }
        String[] text = passage.text().split("\n", -1);
        int start = 0;
        for (int i = 1; i <= text.length; i++) {
            boolean was = lines.contains(passage.firstLine() + start);
            if (i == text.length || lines.contains(passage.firstLine() + i) != was) {
                String piece = String.join("\n", List.of(text).subList(start, i));
                if (!piece.isBlank()) {
                    Passage.Role role = was && passage.isReportersOwn() ? Passage.Role.LOG : passage.role();
                    told.add(new Passage(passage.part(), passage.firstLine() + start, role, piece));
                }
                start = i;
            }
        }
    }

    /** Categories that the reporter's own words anywhere, the subject included, speak of. */
    public Set<Category> ownCategories(boolean strong) {
        Set<Category> categories = EnumSet.noneOf(Category.class);
        categories.addAll(Statement.categories(subjectCues, strong));
        statements.stream().filter(Statement::isReportersOwn).forEach(s -> categories.addAll(s.categories(strong)));
        return categories;
    }
}
