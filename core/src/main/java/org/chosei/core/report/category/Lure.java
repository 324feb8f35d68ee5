package org.chosei.core.report.category;

import java.util.List;
import java.util.Optional;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.Category;
import org.chosei.core.report.Passage;
import org.chosei.core.report.Reason;
import org.chosei.core.report.brand.BrandSpotter;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** A mail passed on that speaks in a brand's name, or presses its reader, and leads to somebody else's site: that is what its receiver shows us, often without a word. */
public final class Lure {
    private static final PhraseBook PHRASES = PhraseBook.of(Lure.class);
    private static final int LOOKED_AT = 200;
    private static final Cue CUE = new Cue(
            Topic.PHISHING,
            "P-LURE",
            false,
            new Reason(
                    "PH-PASSED-ON",
                    "転送されたメールがブランドを名乗り、または急がせて、別のサイトへ誘導している",
                    "The mail passed on speaks for a brand or presses its reader, and leads to another site"));
    /** Words that press a reader to follow a link. */
    private static final Phrase PRESSES = PHRASES.phrase("presses");
    /** With such words a mail is shown that its receiver does not believe. */
    private static final Phrase DOUBTED = Phrase.ofAnyCase(
            "不審|怪し|あやし|偽|迷惑メール|本物|なりすまし|詐欺|suspicious|genuine|legit|fake|scam|phish|dodgy|spoof|trust|real(?:ly)? from");

    private final Scene scene;
    private final Brands brands;
    private final boolean lures;

    public Lure(Scene scene, Brands brands) {
        this.scene = scene;
        this.brands = brands;
        BrandSpotter spotter = BrandSpotter.of(brands);
        this.lures = !scene.answersUs()
                && scene.statements().stream()
                        .limit(LOOKED_AT)
                        .filter(Lure::isPassedOn)
                        .map(s -> s.sentence().withoutSpots('_'))
                        .anyMatch(words -> PRESSES.standsIn(words)
                                || !spotter.inText(words).isEmpty());
    }

    /** Whether what such a mail tells of itself, as an attack on one's account, is only its pretext. */
    public boolean isPretext(Told told) {
        return lures
                && told.category() != Category.MALWARE_SITE
                && told.category() != Category.PHISHING
                && scene.ownCategories(false).isEmpty();
    }

    /** Whether the reporter's own words doubt the mail that they pass on. */
    public boolean isDoubted() {
        return lures && (DOUBTED.standsIn(scene.subject()) || scene.reporterSays(DOUBTED));
    }

    /** What a link of such a mail is where nobody's words tell. */
    public Optional<Told> of(Statement statement, Spot spot) {
        boolean leads = lures
                && isPassedOn(statement)
                && spot.schemed()
                && brands.ownerOf(spot.host()).isEmpty();
        return leads ? Optional.of(new Told(Category.PHISHING, List.of(CUE))) : Optional.empty();
    }

    private static boolean isPassedOn(Statement statement) {
        return statement.sentence().role() == Passage.Role.FORWARDED;
    }
}
