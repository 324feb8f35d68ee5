package org.chosei.core.report.cue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chosei.core.report.Category;
import org.chosei.core.report.Reason;

/** One line of the table: the words that fire it are the table's own business. */
public record Cue(Topic topic, String subtype, boolean strong, Reason reason) {

    public String code() {
        return reason.code();
    }

    /** The same where its words are only supposed. */
    Cue supposed() {
        return new Cue(topic, subtype, false, reason);
    }

    /** The categories that these cues speak for, the weak ones left out where only {@code strong} are asked for. */
    public static Set<Category> categories(List<Cue> cues, boolean strong) {
        Set<Category> categories = EnumSet.noneOf(Category.class);
        for (Cue cue : cues) {
            if (cue.strong() || !strong) {
                cue.topic().category().ifPresent(categories::add);
            }
        }
        return categories;
    }
}
