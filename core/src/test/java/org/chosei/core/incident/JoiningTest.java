package org.chosei.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chosei.core.report.Category.DOS;
import static org.chosei.core.report.Category.ICS;
import static org.chosei.core.report.Category.OTHER;
import static org.chosei.core.report.Category.PHISHING;
import static org.chosei.core.report.Category.SCAN;
import static org.chosei.core.report.Category.TARGETED_ATTACK;

import org.chosei.core.report.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting rule 10 by its own examples and at the edges of its windows. */
class JoiningTest {
    private static final double SECOND = 1.0 / 86_400;
    private final Scene scene = new Scene();

    @Test
    void scansOnDays0And9AreTwoIncidents() {
        scans(0, 9);

        assertThat(scene.days()).isEqualTo("0 | 9");
    }

    @Test
    void scansOnDays0And6And12AreOneIncident() {
        scans(0, 6, 12);

        assertThat(scene.days()).isEqualTo("0 6 12");
    }

    @Test
    void lateScanOnDay5JoinsThoseOfDays0And9() {
        scans(0, 9, 5);

        assertThat(scene.days()).isEqualTo("0 5 9");
    }

    @ParameterizedTest
    @CsvSource({"SCAN, 7", "DOS, 7", "ICS, 90", "TARGETED_ATTACK, 180", "OTHER, 30"})
    void joinsStrictlyBeforeTheWindowHasPassed(Category category, int window) {
        scene.seen(category, "198.51.100.7", 0);
        scene.seen(category, "198.51.100.7", window - SECOND);
        scene.seen(category, "203.0.113.9", 0);
        scene.seen(category, "203.0.113.9", window);

        assertThat(scene.fold().all()).hasSize(3);
    }

    @Test
    void siteThatNobodyClosedCountsAsClosedAfter90DaysAndThenHas30() {
        scene.seen(PHISHING, "one.example", 0);
        scene.seen(PHISHING, "one.example", 120 - SECOND);
        scene.seen(PHISHING, "two.example", 0);
        scene.seen(PHISHING, "two.example", 120);

        assertThat(scene.days()).isEqualTo("0 119 | 0 | 120");
    }

    @Test
    void closedSiteIsReopenedWithinItsWindow() {
        scene.seen(PHISHING, "one.example", 0);
        scene.closed(PHISHING, "one.example", 10);
        Matter closed = scene.fold().all().getFirst();
        scene.seen(PHISHING, "one.example", 40 - SECOND);
        Matter reopened = scene.fold().all().getFirst();

        assertThat(closed.closedAt()).isEqualTo(Scene.day(10));
        assertThat(reopened.closedAt()).isNull();
        assertThat(scene.days()).isEqualTo("0 39");
    }

    @Test
    void siteSeenAgainAfterTheWindowIsARecurrence() {
        Sighting first = scene.seen(PHISHING, "one.example", 0);
        scene.closed(PHISHING, "one.example", 10);
        scene.seen(PHISHING, "one.example", 40);

        assertThat(scene.days()).isEqualTo("0 | 40");
        assertThat(scene.fold().all().getLast().recurrenceOf()).isEqualTo(first.id());
    }

    @Test
    void reopenedSiteHasTheLongWindowAgain() {
        scene.seen(PHISHING, "one.example", 0);
        scene.closed(PHISHING, "one.example", 1);
        scene.seen(PHISHING, "one.example", 20);
        scene.seen(PHISHING, "one.example", 45);

        assertThat(scene.days()).isEqualTo("0 20 45");
    }

    @Test
    void thirdIncidentOfAKeyIsARecurrenceOfTheSecond() {
        scans(0);
        Sighting second = scene.seen(SCAN, "198.51.100.7", 9);
        scans(18);

        assertThat(scene.days()).isEqualTo("0 | 9 | 18");
        assertThat(scene.fold().all().getLast().recurrenceOf()).isEqualTo(second.id());
    }

    @Test
    void stopThatARevivalFollowsIsNone() {
        scene.seen(PHISHING, "one.example", 0);
        scene.closed(PHISHING, "one.example", 5);
        Matter stopped = scene.fold().all().getFirst();
        scene.seen(PHISHING, "one.example", 10);
        Matter revived = scene.fold().all().getFirst();
        scene.closed(PHISHING, "one.example", 15);

        assertThat(stopped.stoppedAt()).isEqualTo(Scene.day(5));
        assertThat(revived.stoppedAt()).isNull();
        assertThat(scene.fold().all().getFirst().stoppedAt()).isEqualTo(Scene.day(15));
    }

    @Test
    void subTypeIsWhatMostSightingsGiveThenTheLower() {
        scene.seenAs(OTHER, "b", "one.example", 0);
        scene.seenAs(OTHER, "a", "one.example", 1);
        Matter tied = scene.fold().all().getFirst();
        scene.seenAs(OTHER, "b", "one.example", 2);

        assertThat(tied.subtype()).isEqualTo("a");
        assertThat(scene.fold().all().getFirst().subtype()).isEqualTo("b");
    }

    @Test
    void scanNeedsNoClosingAndHasNoLongerWindowByOne() {
        scans(0, 9);
        scene.closed(SCAN, "198.51.100.7", 3);

        assertThat(scene.days()).isEqualTo("0 | 9");
    }

    @Test
    void otherCategoriesOfTheSameKeyStayApart() {
        scene.seen(PHISHING, "one.example", 0);
        scene.seen(Category.MALWARE_SITE, "one.example", 0);

        assertThat(scene.fold().all()).hasSize(2);
    }

    @Test
    void closingBeforeTheFirstSightingClosesNothing() {
        scene.closed(OTHER, "one.example", 0);
        scene.seen(OTHER, "one.example", 1);

        assertThat(scene.fold().all().getFirst().closedAt()).isNull();
    }

    @Test
    void ignoresWhatWasWithdrawn() {
        scans(0, 9);
        Sighting bridge = scene.seen(SCAN, "198.51.100.7", 5);
        scene.withdraw(bridge);

        assertThat(scene.days()).isEqualTo("0 | 9");
        assertThat(scene.fold().of(bridge.id())).isEqualTo(scene.fold().all().getFirst());
    }

    @Test
    void withdrawnSightingNamesNoIncidentBeyondItsWindow() {
        Sighting gone = scene.seen(SCAN, "198.51.100.7", 0);
        Sighting near = scene.seen(SCAN, "198.51.100.7", 14 - SECOND);
        scans(7);
        scene.withdraw(gone);
        scene.withdraw(near);

        assertThat(scene.fold().of(gone.id())).isNull();
        assertThat(scene.fold().of(near.id())).isEqualTo(scene.fold().all().getFirst());
    }

    @Test
    void windowsAreThoseOfRule7() {
        assertThat(Window.of(DOS).length()).hasDays(7);
        assertThat(Window.of(ICS).length()).hasDays(90);
        assertThat(Window.of(TARGETED_ATTACK).length()).hasDays(180);
    }

    private void scans(double... days) {
        for (double day : days) {
            scene.seen(SCAN, "198.51.100.7", day);
        }
    }
}
