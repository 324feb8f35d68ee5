package org.chosei.core.report.key;

import java.util.Locale;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.indicator.Candidate;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/**
 * The addresses at which a report says that a site is: 「…でホストされている」, {@code hosted on}, or one shown alone beside it. A
 * request names them and their network is asked, so that nothing is taken for one that could be the reporter's own.
 */
final class SiteAddresses {
    private static final PhraseBook PHRASES = PhraseBook.of(SiteAddresses.class);
    private static final Phrase BEFORE = PHRASES.phrase("hosted-before");
    private static final Phrase BEHIND = PHRASES.phrase("hosted-behind");
    private static final Phrase ALONE = PHRASES.phrase("address-alone");
    private static final Phrase NOTHING_BEHIND = PHRASES.phrase("nothing-behind");
    private static final Phrase OURS = PHRASES.phrase("ours-before");

    private final Scene scene;

    private SiteAddresses(Scene scene) {
        this.scene = scene;
    }

    static void tell(OpenCandidates candidates, Scene scene) {
        SiteAddresses addresses = new SiteAddresses(scene);
        candidates.all().replaceAll(c -> addresses.isOne(c) ? c.as(Role.SITE) : c);
    }

    private boolean isOne(Candidate candidate) {
        return candidate.mention() == Mention.SAME_SYSTEM
                && candidate.spot().isAddress()
                && (candidate.role() == Role.UNKNOWN || candidate.role() == Role.TARGET)
                && isToldOf(candidate.spot(), scene.statements().get(candidate.statement()));
    }

    private static boolean isToldOf(Spot spot, Statement statement) {
        if (!statement.isReportersOwn()) {
            return false;
        }
        String text = statement.sentence().withoutSpots('_').toLowerCase(Locale.ROOT);
        String beside = text.substring(0, Math.min(spot.start(), text.length()));
        String before = beside.isBlank() ? statement.sentence().label() : beside;
        String behind = text.substring(Math.min(spot.end(), text.length()));
        return !OURS.standsIn(before)
                && !behind.startsWith("/")
                && (BEFORE.standsIn(before)
                        || BEHIND.standsIn(behind)
                        || ALONE.standsIn(before) && NOTHING_BEHIND.standsIn(behind));
    }
}
