package org.chosei.core.report.indicator;

import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/**
 * An address below the source's that a word for us alone puts on the other side: 「こちら 192.0.2.1」, {@code Us: 192.0.2.1}. Elsewhere
 * such a word points at anything. Sentences are heard in their order.
 */
final class OurSide {
    private static final Phrase CALLED_OURS = PhraseBook.of(OurSide.class).phrase("called-ours");
    private static final int LONGEST = 24;

    private boolean belowSource;

    void hear(Role first) {
        belowSource = first == Role.SOURCE;
    }

    /** Whether it puts the first address of this sentence there. */
    boolean holds(Sentence sentence) {
        Spot first = sentence.spots().getFirst();
        return belowSource
                && first.isAddress()
                && first.start() <= LONGEST
                && CALLED_OURS.standsIn(sentence.text().substring(0, first.start()));
    }
}
