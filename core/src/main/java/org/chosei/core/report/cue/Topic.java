package org.chosei.core.report.cue;

import java.util.Optional;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/** What a cue speaks for: one of the categories, or a disposition of the whole message. */
public enum Topic {
    PHISHING(Category.PHISHING),
    WEB_DEFACEMENT(Category.WEB_DEFACEMENT),
    MALWARE_SITE(Category.MALWARE_SITE),
    SCAN(Category.SCAN),
    DOS(Category.DOS),
    ICS(Category.ICS),
    TARGETED_ATTACK(Category.TARGETED_ATTACK),
    OTHER(Category.OTHER),
    ASSERTION(null),
    QUESTION(null),
    UNRELATED(null),
    SPAM(null),
    VACATION(null);

    private final Optional<Category> category;

    Topic(@Nullable Category category) {
        this.category = Optional.ofNullable(category);
    }

    public Optional<Category> category() {
        return category;
    }
}
