package org.chosei.core.report.category;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chosei.core.report.Category;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.spot.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A category that words tell.
 *
 * @param cues the cues that told it
 */
public record Told(Category category, List<Cue> cues) {

    /** What cues tell of no spot in particular. */
    public static Optional<Told> by(List<Cue> cues, boolean strong) {
        return by(cues, strong, null);
    }

    /** What cues tell of this spot, of any where it is null. */
    static Optional<Told> by(List<Cue> cues, boolean strong, @Nullable Spot spot) {
        return cues.isEmpty()
                ? Optional.empty()
                : Border.settle(cues, strong, spot).map(category -> new Told(category, of(category, cues)));
    }

    private static List<Cue> of(Category category, List<Cue> cues) {
        List<Cue> telling = new ArrayList<>(cues.size());
        for (Cue cue : cues) {
            if (cue.topic().category().filter(category::equals).isPresent()) {
                telling.add(cue);
            }
        }
        return telling;
    }

    /** Whether a strong cue is among those that told it. */
    public boolean isFirm() {
        return cues.stream().anyMatch(Cue::strong);
    }
}
