package org.chosei.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chosei.core.report.BrandOpinion.Source.HOST;
import static org.chosei.core.report.BrandOpinion.Source.TEXT;
import static org.chosei.core.report.BrandOpinion.Source.TITLE;
import static org.chosei.core.report.Category.PHISHING;

import org.chosei.core.report.BrandOpinion;
import org.junit.jupiter.api.Test;

/** Counting rule 14. */
class ImitatedBrandTest {
    private final Scene scene = new Scene();

    @Test
    void titleStandsAboveHostAndHostAboveText() {
        seen(new BrandOpinion("c-text", TEXT), new BrandOpinion("b-host", HOST));
        assertThat(brand()).isEqualTo("b-host");

        seen(new BrandOpinion("z-title", TITLE));
        assertThat(brand()).isEqualTo("z-title");
    }

    @Test
    void whatMoreReportsSayStandsAboveTheLowerCode() {
        seen(new BrandOpinion("a", TEXT));
        seen(new BrandOpinion("b", TEXT));
        assertThat(brand()).isEqualTo("a");

        seen(new BrandOpinion("b", TEXT));
        assertThat(brand()).isEqualTo("b");
    }

    @Test
    void reportThatSpeaksOfTwoMergedKeysHasOneVoice() {
        Sighting one = seen(new BrandOpinion("b", TEXT));
        Sighting two = scene.seenInTheSameReport(one, "two.example", new BrandOpinion("b", TEXT));
        scene.merged(two, one);
        seen(new BrandOpinion("a", TEXT));

        assertThat(scene.fold().all()).hasSize(1);
        assertThat(brand()).isEqualTo("a");
    }

    @Test
    void namedStandsAboveUnknown() {
        seen();
        assertThat(brand()).isNull();

        seen(new BrandOpinion("a", TEXT));
        assertThat(brand()).isEqualTo("a");
    }

    @Test
    void personStandsAboveAllAndIsUndone() {
        Sighting sighting = seen(new BrandOpinion("a", TITLE));
        long entry = scene.brandDecided(sighting, "z");
        assertThat(brand()).isEqualTo("z");

        scene.undo(entry);
        assertThat(brand()).isEqualTo("a");
    }

    private Sighting seen(BrandOpinion... opinions) {
        return scene.seen(PHISHING, "one.example", scene.sightings.size(), opinions);
    }

    private String brand() {
        return scene.fold().all().getFirst().brand();
    }
}
