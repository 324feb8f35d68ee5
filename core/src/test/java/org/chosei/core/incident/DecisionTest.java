package org.chosei.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chosei.core.report.Category.MALWARE_SITE;
import static org.chosei.core.report.Category.PHISHING;
import static org.chosei.core.report.Category.SCAN;

import org.junit.jupiter.api.Test;

/** Counting rule 11: decisions bind for the incident's life and are undone exactly. */
class DecisionTest {
    private final Scene scene = new Scene();

    @Test
    void laterSightingsOfAMergedKeyGoToTheMainIncident() {
        Sighting main = scene.seen(PHISHING, "main.example", 0);
        Sighting other = scene.seen(PHISHING, "other.example", 1);
        scene.merged(other, main);
        scene.seen(PHISHING, "other.example", 20);

        Matter matter = scene.fold().all().getFirst();
        assertThat(scene.days()).isEqualTo("0 1 20");
        assertThat(matter.key().value()).isEqualTo("main.example");
        assertThat(matter.keys()).containsExactly("main.example", "other.example");
    }

    @Test
    void mergedIncidentStoppedWhenTheLastOfItsSitesDid() {
        Sighting main = scene.seen(PHISHING, "a.example", 0);
        Sighting other = scene.seen(PHISHING, "b.example", 1);
        scene.merged(other, main);

        scene.closed(PHISHING, "b.example", 20);
        assertThat(scene.fold().all().getFirst().stoppedAt())
                .as("its main site is up")
                .isNull();
        scene.closed(PHISHING, "a.example", 5);
        assertThat(scene.fold().all().getFirst().stoppedAt()).isEqualTo(Scene.day(20));
        scene.seen(PHISHING, "b.example", 30);
        assertThat(scene.fold().all().getFirst().stoppedAt()).isNull();
    }

    @Test
    void mergedIncidentLivesOnForAllItsKeys() {
        Sighting main = scene.seen(SCAN, "198.51.100.7", 0);
        Sighting other = scene.seen(SCAN, "198.51.100.8", 0);
        scene.merged(other, main);
        scene.seen(SCAN, "198.51.100.7", 6);
        scene.seen(SCAN, "198.51.100.8", 12);
        scene.seen(SCAN, "198.51.100.8", 30);

        assertThat(scene.days()).isEqualTo("0 0 6 12 | 30");
    }

    @Test
    void undoOfAMergeTakesBackWhatCameInBetween() {
        Sighting main = scene.seen(SCAN, "198.51.100.7", 0);
        Sighting other = scene.seen(SCAN, "198.51.100.8", 0);
        long merge = scene.merged(other, main);
        scene.seen(SCAN, "198.51.100.7", 6);
        scene.seen(SCAN, "198.51.100.8", 12);
        scene.undo(merge);

        assertThat(scene.days()).isEqualTo("0 6 | 0 | 12");
    }

    @Test
    void mergesInAChainAndInACircleMakeOneIncident() {
        Sighting one = scene.seen(PHISHING, "1.example", 0);
        Sighting two = scene.seen(PHISHING, "2.example", 0);
        Sighting three = scene.seen(PHISHING, "3.example", 0);
        scene.merged(one, two);
        scene.merged(two, three);
        Matters chain = scene.fold();
        scene.merged(three, one);

        assertThat(chain.all())
                .singleElement()
                .satisfies(m -> assertThat(m.key().value()).isEqualTo("3.example"));
        assertThat(chain.leads(three.id())).isTrue();
        assertThat(chain.leads(one.id())).isFalse();
        assertThat(scene.fold().all()).hasSize(1);
    }

    @Test
    void recategorisedIncidentTakesLaterSightingsOfItsKeyInBothCategories() {
        Sighting scan = scene.seen(SCAN, "198.51.100.7", 0);
        scene.recategorised(scan, PHISHING);
        scene.seen(SCAN, "198.51.100.7", 20);
        scene.seen(PHISHING, "198.51.100.7", 40);

        assertThat(scene.days()).isEqualTo("0 20 40");
        assertThat(scene.fold().all().getFirst().key().category()).isEqualTo(PHISHING);
    }

    @Test
    void recategorisedIncidentJoinsTheRunningOneOfThatCategory() {
        Sighting malware = scene.seen(MALWARE_SITE, "one.example", 3);
        scene.seen(PHISHING, "one.example", 0);
        long entry = scene.recategorised(malware, PHISHING);
        String joined = scene.days();
        scene.undo(entry);

        assertThat(joined).isEqualTo("0 3");
        assertThat(scene.days()).isEqualTo("0 | 3");
    }

    @Test
    void splitMovesTheNamedReportsAndLeavesTheKeyBehind() {
        Sighting first = scene.seen(PHISHING, "one.example", 0);
        Sighting going = scene.seen(PHISHING, "one.example", 1);
        long split = scene.split(first, going);
        scene.seen(PHISHING, "one.example", 2);
        String apart = scene.days();
        scene.undo(split);

        assertThat(apart).isEqualTo("0 2 | 1");
        assertThat(scene.days()).isEqualTo("0 1 2");
    }

    @Test
    void whatASplitPutApartIsNoRecurrence() {
        Sighting first = scene.seen(PHISHING, "one.example", 0);
        Sighting going = scene.seen(PHISHING, "one.example", 1);
        scene.split(first, going);

        assertThat(scene.days()).isEqualTo("0 | 1");
        assertThat(scene.fold().of(going.id()).recurrenceOf()).isNull();
    }

    @Test
    void laterOfTwoSplitsHolds() {
        Sighting first = scene.seen(PHISHING, "one.example", 0);
        Sighting once = scene.seen(PHISHING, "one.example", 1);
        Sighting twice = scene.seen(PHISHING, "one.example", 2);
        scene.split(first, once, twice);
        long later = scene.split(once, twice);
        String held = scene.days();
        scene.undo(later);

        assertThat(held).isEqualTo("0 | 1 | 2");
        assertThat(scene.days()).isEqualTo("0 | 1 2");
    }

    @Test
    void splitBreaksNothingElseInTwo() {
        Sighting first = scene.seen(SCAN, "198.51.100.7", 0);
        Sighting bridge = scene.seen(SCAN, "198.51.100.7", 6);
        scene.seen(SCAN, "198.51.100.7", 12);
        scene.split(first, bridge);

        assertThat(scene.days()).isEqualTo("0 12 | 6");
    }

    @Test
    void decisionHoldsWhenTheReportThatNamedItsIncidentIsWithdrawn() {
        Sighting first = scene.seen(PHISHING, "one.example", 0);
        scene.seen(PHISHING, "one.example", 1);
        scene.recategorised(first, MALWARE_SITE);
        scene.withdraw(first);

        assertThat(scene.fold().all())
                .singleElement()
                .satisfies(m -> assertThat(m.key().category()).isEqualTo(MALWARE_SITE));
    }

    @Test
    void closingOfTheMainKeyClosesAMergedIncident() {
        Sighting main = scene.seen(PHISHING, "main.example", 0);
        Sighting other = scene.seen(PHISHING, "other.example", 1);
        scene.merged(other, main);
        scene.closed(PHISHING, "main.example", 5);
        scene.closed(PHISHING, "other.example", 5);
        Matter closed = scene.fold().all().getFirst();
        scene.seen(PHISHING, "other.example", 36);

        assertThat(closed.closedAt()).isEqualTo(Scene.day(5));
        assertThat(scene.days()).isEqualTo("0 1 | 36");
    }

    @Test
    void laterClosingKeepsNoMergedIncidentOpenForWhatWasSeenBefore() {
        Sighting main = scene.seen(PHISHING, "main.example", 0);
        Sighting other = scene.seen(PHISHING, "other.example", 0);
        scene.merged(other, main);
        scene.seen(PHISHING, "other.example", 130);
        scene.closed(PHISHING, "main.example", 140);

        assertThat(scene.days()).isEqualTo("0 0 | 130");
    }

    @Test
    void laterOfTwoDecisionsHolds() {
        Sighting sighting = scene.seen(PHISHING, "one.example", 0);
        scene.recategorised(sighting, MALWARE_SITE);
        long later = scene.recategorised(sighting, SCAN);
        Matter held = scene.fold().all().getFirst();
        scene.undo(later);

        assertThat(held.key().category()).isEqualTo(SCAN);
        assertThat(scene.fold().all().getFirst().key().category()).isEqualTo(MALWARE_SITE);
    }
}
