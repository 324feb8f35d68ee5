package org.chosei.core.report.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chosei.core.report.Letter;
import org.chosei.core.report.Passage;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Cues;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.label.Row;
import org.chosei.core.report.log.LogEntry;
import org.chosei.core.report.log.LogReader;
import org.chosei.core.report.log.TableLog;
import org.chosei.core.report.passage.PassageSplitter;
import org.chosei.core.report.refang.Refang;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.sentence.Sentences;

/** Lays a letter out: its parts by voices, those by sentences, each with its cues or as a log's entry. */
final class SceneReader {
    private static final int MOST_STATEMENTS = 20_000;
    private static final int LONGEST_SUBJECT = 1000;
    private static final int FORM_OPTIONS = 4;

    /** What stands alone under that name is no source, however it is written. */
    private static final List<Meaning> CONTROL_SERVER = List.of(Meaning.CONTROL);

    private final Letter letter;
    private final boolean answersUs;
    private final Layout layout = new Layout();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private int section;

    SceneReader(Letter letter, boolean answersUs) {
        this.letter = letter;
        this.answersUs = answersUs;
    }

    Scene read() {
        String subject = Refang.line(writtenSubject()).text();
        letter.parts().stream()
                .filter(Letter.Part::isText)
                .flatMap(part -> PassageSplitter.split(part, answersUs).stream())
                .forEach(this::take);
        AnsweredNo.silence(statements);
        Set<Topic> not = RuledOut.in(statements);
        if (!not.isEmpty()) {
            statements.replaceAll(statement -> statement.without(not));
        }
        List<Cue> told = subjectCues(subject).stream()
                .filter(cue -> !not.contains(cue.topic()))
                .toList();
        return new Scene(letter, subject, told, statements, passages, answersUs);
    }

    /** Lays the subject out before what was laid out of the parts. */
    Scene withSubjectSaid(Scene scene) {
        take(new Passage(Passage.SUBJECT, 0, Passage.Role.SAID, writtenSubject()));
        statements.addAll(scene.statements());
        passages.addAll(scene.passages());
        return new Scene(letter, scene.subject(), scene.subjectCues(), statements, passages, answersUs);
    }

    private String writtenSubject() {
        String whole = letter.subject();
        return whole.length() > LONGEST_SUBJECT ? whole.substring(0, LONGEST_SUBJECT) : whole;
    }

    /** An answer bears the subject of what it answers; it tells nothing new. */
    private List<Cue> subjectCues(String subject) {
        return letter.isAnswer() && answersUs ? List.of() : Cues.shipped().in(subject);
    }

    private void take(Passage passage) {
        int first = statements.size();
        for (Sentence sentence : Sentences.of(passage)) {
            if (statements.size() < MOST_STATEMENTS) {
                section += sentence.heading() ? 1 : 0;
                statements.add(statement(sentence));
            }
        }
        tellLogs(passage, statements.subList(first, statements.size()));
    }

    private Statement statement(Sentence sentence) {
        if (layout.isMailHeader(sentence)) {
            return new Statement(
                    sentence,
                    List.of(),
                    null,
                    section,
                    null,
                    false,
                    Collections.nCopies(sentence.spots().size(), Meaning.CONTACT));
        }
        Optional<Row> row = layout.row(sentence);
        List<Meaning> meanings = layout.meanings(sentence, row);
        LogEntry log = row.flatMap(TableLog::read)
                .or(() -> row.isPresent() ? Optional.empty() : LogReader.read(sentence.text(), sentence.spots()))
                .filter(entry -> !isAskedAlone(entry, meanings) && !meanings.equals(CONTROL_SERVER))
                .orElse(null);
        boolean speaks = log == null && sentence.role() != Passage.Role.SIGNATURE;
        List<Cue> cues = speaks ? cues(sentence, row) : List.of();
        return new Statement(
                sentence,
                isChoiceOfAll(cues) ? List.of() : cues,
                log,
                section,
                row.filter(r -> r.has(Meaning.BRAND))
                        .map(r -> r.cell(Meaning.BRAND))
                        .orElse(null),
                row.filter(r -> r.has(Meaning.KIND)).isPresent()
                        && !Cue.categories(cues, true).isEmpty(),
                meanings);
    }

    /** A form's field that gives the address which was asked, and its port, and nothing of who asked. */
    private static boolean isAskedAlone(LogEntry entry, List<Meaning> meanings) {
        return entry.format() == LogEntry.Format.COLUMNS
                && entry.destination() == null
                && meanings.size() == 1
                && meanings.getFirst() == Meaning.TARGET;
    }

    /** What a table's column of kinds says of a row goes before the words beside it. */
    private static List<Cue> cues(Sentence sentence, Optional<Row> row) {
        List<Cue> kind = row.filter(r -> r.has(Meaning.KIND))
                .map(r -> Cues.shipped().in(r.cell(Meaning.KIND)))
                .orElse(List.of());
        return Cue.categories(kind, true).isEmpty() ? Cues.shipped().in(Wording.of(sentence)) : kind;
    }

    /** A form's line that offers all kinds of incidents to choose from tells nothing. */
    private static boolean isChoiceOfAll(List<Cue> cues) {
        return Cue.categories(cues, true).size() >= FORM_OPTIONS;
    }

    /** Cuts what a machine of the reporter's wrote out of a passage, now that its lines are read. */
    private void tellLogs(Passage passage, List<Statement> within) {
        Set<Integer> lines = new HashSet<>();
        within.stream()
                .filter(s -> s.log() != null)
                .forEach(s -> lines.add(s.sentence().line()));
        if (lines.isEmpty()) {
            passages.add(passage);
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
                    passages.add(new Passage(passage.part(), passage.firstLine() + start, role, piece));
                }
                start = i;
            }
        }
    }
}
