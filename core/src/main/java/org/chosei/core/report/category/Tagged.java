package org.chosei.core.report.category;

import java.util.List;
import java.util.Optional;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.Category;
import org.chosei.core.report.Reason;
import org.chosei.core.report.brand.BrandSpotter;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;

/**
 * A list by somebody who sends one often and no longer says of what: each site defanged, with the brand that it imitates beside it or
 * on a short line above. Who spells a link so that nobody follows it, and names somebody else's brand, shows a phishing site.
 */
public final class Tagged {
    private static final int LONGEST_TAG = 40;
    private static final Cue CUE = new Cue(
            Topic.PHISHING,
            "P-IMITATION",
            false,
            new Reason(
                    "PH-TAGGED",
                    "無害化されたURLに、別の組織のブランド名だけが添えられている",
                    "A defanged URL has nothing but the brand of somebody else beside it"));

    private final Scene scene;
    private final Brands brands;
    private final BrandSpotter spotter;

    public Tagged(Scene scene, Brands brands) {
        this.scene = scene;
        this.brands = brands;
        this.spotter = BrandSpotter.of(brands);
    }

    /** What a site of such a list is where no words tell. */
    public Optional<Told> of(int number, Spot spot) {
        Statement statement = scene.statements().get(number);
        boolean shown = statement.isReportersOwn()
                && spot.defanged()
                && (spot.isSite() || spot.schemed())
                && brands.ownerOf(spot.host()).isEmpty()
                && (names(statement.sentence()) || number > 0 && isTag(number - 1));
        return shown ? Optional.of(new Told(Category.PHISHING, List.of(CUE))) : Optional.empty();
    }

    /** Whether a short line without an address names a brand. */
    private boolean isTag(int number) {
        Sentence above = scene.statements().get(number).sentence();
        return above.spots().isEmpty() && above.text().length() <= LONGEST_TAG && names(above);
    }

    private boolean names(Sentence sentence) {
        return !spotter.inText(sentence.withoutSpots('_')).isEmpty();
    }
}
