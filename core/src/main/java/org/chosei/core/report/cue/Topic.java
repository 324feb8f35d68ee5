package org.chosei.core.report.cue;

import java.util.Optional;
import org.chosei.core.report.Category;

/** What a cue speaks for: one of the categories, or a disposition of the whole message. */
public enum Topic {
    PHISHING,
    WEB_DEFACEMENT,
    MALWARE_SITE,
    SCAN,
    DOS,
    ICS,
    TARGETED_ATTACK,
    OTHER,
    ASSERTION,
    QUESTION,
    UNRELATED,
    SPAM,
    VACATION;

    public Optional<Category> category() {
        return ordinal() <= OTHER.ordinal() ? Optional.of(Category.valueOf(name())) : Optional.empty();
    }
}
