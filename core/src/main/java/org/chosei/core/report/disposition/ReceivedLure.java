package org.chosei.core.report.disposition;

import java.util.Optional;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Category;
import org.chosei.core.report.Passage;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/**
 * A phishing mail that came to us as it goes to everybody, without anybody who reports it: it presses its reader, speaks to a
 * customer, names no category itself, and no word is a reporter's.
 */
final class ReceivedLure {
    private static final PhraseBook PHRASES = PhraseBook.of(ReceivedLure.class);
    private static final Phrase PASSED_ON = Phrase.ofAnyCase("^\\s{0,4}(?:fw|fwd|wg|tr|rv|転送)\\s?[:：]");
    private static final Phrase TO_A_CUSTOMER = PHRASES.phrase("to-a-customer");
    private static final Phrase PRESSES = PHRASES.phrase("presses");
    /** What reporters say, whatever else they paste. */
    private static final Phrase OF_A_REPORTER = PHRASES.phrase("of-a-reporter");

    private final Facts facts;

    ReceivedLure(Facts facts) {
        this.facts = facts;
    }

    Optional<Ruling> rule() {
        boolean weak = showsLink()
                && facts.findings().stream().allMatch(f -> f.category() == Category.PHISHING)
                && !facts.hasCategory(true)
                && !facts.isFirm();
        if (!weak || PASSED_ON.standsIn(facts.letter().subject()) || !isAllOfOneVoice()) {
            return Optional.empty();
        }
        return says(TO_A_CUSTOMER) && says(PRESSES) && !isReported()
                ? Ruling.fits(
                        Disposition.SPAM, "DI-LURE", "フィッシングのメールそのものである", "A phishing mail itself, reported by nobody")
                : Optional.empty();
    }

    private boolean says(Phrase phrase) {
        return phrase.standsIn(facts.scene().subject()) || facts.scene().reporterSays(phrase);
    }

    /** Our own address, by which such a mail calls us, is no reporter's word. */
    private boolean isReported() {
        return OF_A_REPORTER.standsIn(facts.scene().subject())
                || facts.scene().statements().stream()
                        .anyMatch(s -> s.isReportersOwn()
                                && OF_A_REPORTER.standsIn(s.sentence().withoutSpots('_')));
    }

    private boolean showsLink() {
        return facts.scene().statements().stream()
                .flatMap(s -> s.sentence().spots().stream())
                .anyMatch(spot -> spot.schemed());
    }

    /** Whether nothing is quoted, passed on or attached. */
    private boolean isAllOfOneVoice() {
        return facts.letter().parts().stream().filter(part -> part.isText()).count() == 1
                && facts.scene().statements().stream()
                        .map(s -> s.sentence().role())
                        .noneMatch(role -> role == Passage.Role.FORWARDED || role == Passage.Role.QUOTED);
    }
}
