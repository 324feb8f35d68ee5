package org.chosei.core.report.indicator;

import java.util.List;
import org.chosei.core.report.category.Referrals;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Cues;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** That nothing is wrong with an address, in a sentence that points at it, takes back what was said of it, or says that only another one matters. */
final class VerdictsElsewhere {
    private static final Phrase NOTHING_WRONG =
            PhraseBook.of(VerdictsElsewhere.class).phrase("pointed-at");

    private final Referrals referrals;
    private final Retracted retracted;
    private final CutNames cut;

    VerdictsElsewhere(Referrals referrals, Retracted retracted, CutNames cut) {
        this.referrals = referrals;
        this.retracted = retracted;
        this.cut = cut;
    }

    /** Whether the reporter clears it; words that tell a category do not. */
    boolean clear(Spot spot) {
        if (cut.hold(spot)) {
            return true;
        }
        List<String> said = referrals.of(spot);
        if (said.stream().anyMatch(VerdictsElsewhere::accuses)) {
            return false;
        }
        return retracted.holds(spot)
                || referrals.passOver(spot)
                || said.stream().anyMatch(NOTHING_WRONG::standsIn);
    }

    private static boolean accuses(String clause) {
        return !Cue.categories(Cues.shipped().in(clause), true).isEmpty();
    }
}
