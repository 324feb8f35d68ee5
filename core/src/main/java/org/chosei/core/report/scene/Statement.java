package org.chosei.core.report.scene;

import java.util.List;
import java.util.Set;
import org.chosei.core.report.Category;
import org.chosei.core.report.Passage;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.log.LogEntry;
import org.chosei.core.report.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with the cues that fire in it and the log entry that it may be.
 *
 * @param section number of the headed section that it stands in
 * @param imitated what the table's column of imitated brands holds here, null where there is no such column
 * @param sorted whether it is a row of a table whose column of kinds, or itself, tells what it is about
 * @param meanings for each spot what the label or the column that it stands under says of it
 */
public record Statement(
        Sentence sentence,
        List<Cue> cues,
        @Nullable LogEntry log,
        int section,
        @Nullable String imitated,
        boolean sorted,
        List<Meaning> meanings) {

    public boolean isReportersOwn() {
        Passage.Role role = sentence.role();
        return role == Passage.Role.SAID || role == Passage.Role.ATTACHMENT;
    }

    /** What an answer quotes of us tells nothing of what it names itself. */
    public boolean isQuotedFromUs() {
        return sentence.role() == Passage.Role.QUOTED;
    }

    public boolean says(Topic topic) {
        for (Cue cue : cues) {
            if (cue.topic() == topic) {
                return true;
            }
        }
        return false;
    }

    /** The same with other cues. */
    Statement saying(List<Cue> others) {
        return new Statement(sentence, others, log, section, imitated, sorted, meanings);
    }

    /** The same without what cues tell of these topics. */
    Statement without(Set<Topic> topics) {
        return isReportersOwn() && cues.stream().anyMatch(cue -> topics.contains(cue.topic()))
                ? saying(cues.stream()
                        .filter(cue -> !topics.contains(cue.topic()))
                        .toList())
                : this;
    }

    /** The categories that its cues speak for. */
    public Set<Category> categories(boolean strong) {
        return Cue.categories(cues, strong);
    }
}
