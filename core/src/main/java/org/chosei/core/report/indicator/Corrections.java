package org.chosei.core.report.indicator;

import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/**
 * An address that stands for one given by mistake is on the side on which that was said to be: 「送信元として書いた 192.0.2.1 は当社のものでした。
 * 正しくは 198.51.100.2 です」. Sentences are heard in their order.
 */
final class Corrections {
    private static final PhraseBook PHRASES = PhraseBook.of(Corrections.class);
    private static final Phrase RIGHT_ONE = PHRASES.phrase("right-one");
    private static final int LONGEST = 60;

    private final Cleared cleared;
    private Role taken = Role.UNKNOWN;

    Corrections(Cleared cleared) {
        this.cleared = cleared;
    }

    void hear(Sentence sentence) {
        Spot first = sentence.spots().getFirst();
        if (cleared.setAside(first.host())) {
            Role named = Introduction.role(before(sentence));
            taken = named == Role.UNKNOWN ? taken : named;
        }
    }

    /** The side of the address that was named wrongly, where this sentence names the right one. */
    Role role(Sentence sentence) {
        return taken != Role.UNKNOWN && RIGHT_ONE.standsIn(before(sentence)) ? taken : Role.UNKNOWN;
    }

    private static String before(Sentence sentence) {
        int start = sentence.spots().getFirst().start();
        return sentence.text().substring(Math.max(0, start - LONGEST), start);
    }
}
