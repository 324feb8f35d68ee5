package org.chosei.server.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chosei.core.report.Category.MALWARE_SITE;
import static org.chosei.core.report.Category.PHISHING;
import static org.chosei.core.report.Category.SCAN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chosei.core.report.Category;
import org.chosei.server.ServerTest;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Ids;
import org.chosei.server.journal.Journal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Counting rule 11 on a real database: decisions bind, and undo gives the same incidents their ids back. */
@ServerTest
class DecidingTest {
    private static final Actor HANDLER = Actor.person("h1");

    @Autowired
    Deciding deciding;

    @Autowired
    DecidingTogether together;

    @Autowired
    ClosingIncidents closing;

    @Autowired
    Journal journal;

    @Autowired
    UndoingDecisions undoing;

    @Autowired
    Timeline timeline;

    @Autowired
    JoiningMessages joining;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private final String a = Ids.next() + ".example";
    private final String b = Ids.next() + ".example";

    @Test
    void joinsSeveralReportsOfOneKeyAndCountsEachMessageOnce() {
        UUID message = Ids.next();
        join(Told.said(message, 0, PHISHING, a, b), Told.said(Ids.next(), 1, PHISHING, a));
        join(Told.said(message, 0, PHISHING, a, b));

        assertThat(reportsOf(incident(PHISHING, a))).isEqualTo(2);
        assertThat(reportsOf(incident(PHISHING, b))).isEqualTo(1);
        assertThat(numberOf(
                        "select count(*) from journal.entry where kind = 'incident.joined' and subject = ?", message))
                .isEqualTo(1);
    }

    @Test
    void mergeGathersLaterSightingsAndUndoRevivesTheSameIncident() {
        join(Told.said(Ids.next(), 0, PHISHING, a));
        join(Told.said(Ids.next(), 1, PHISHING, b));
        UUID main = incident(PHISHING, a);
        UUID other = incident(PHISHING, b);

        long merge = deciding.merge(other, main, "one operator", HANDLER);
        join(Told.said(Ids.next(), 2, PHISHING, b));
        assertThat(reportsOf(main)).isEqualTo(3);
        assertThatThrownBy(() -> closing.close(other, null, null, HANDLER))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was merged into");

        undoing.undo(merge, "they differ", HANDLER);
        assertThat(incident(PHISHING, b)).isEqualTo(other);
        assertThat(reportsOf(main)).isEqualTo(1);
        assertThat(reportsOf(other)).isEqualTo(2);
    }

    @Test
    void timelineTellsAReportOnceThatNamesSeveralKeysOfAMergedIncident() {
        join(Told.said(Ids.next(), 0, PHISHING, a, b));
        UUID main = incident(PHISHING, a);

        deciding.merge(incident(PHISHING, b), main, "one operator", HANDLER);

        assertThat(timeline.of(main))
                .filteredOn(event -> event.kind().equals("incident.sighted"))
                .singleElement()
                .satisfies(event -> assertThat(event.data().get("key")).contains(a, b));
    }

    @Test
    void refusesASecondUndoAndNamesTheFirst() {
        join(Told.said(Ids.next(), 0, PHISHING, a));
        long entry = deciding.recategorise(incident(PHISHING, a), MALWARE_SITE, null, HANDLER);
        long undo = undoing.undo(entry, null, HANDLER).orElseThrow();

        assertThatThrownBy(() -> undoing.undo(entry, null, HANDLER))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was undone already, by entry " + undo);
    }

    @Test
    void undoOfSeveralRefusesWhatIsNoDecisionAndLeavesAllAsItWas() {
        join(Told.said(Ids.next(), 0, PHISHING, a));
        UUID incident = incident(PHISHING, a);
        long decided = deciding.recategorise(incident, MALWARE_SITE, null, HANDLER);
        long other = journal.append(HANDLER, "report.disposition-changed", Ids.next(), null, Map.of());

        assertThatThrownBy(() -> undoing.undoAll(List.of(decided, other), null, HANDLER))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Journal entry " + other);
        assertThat(incident(MALWARE_SITE, a)).isEqualTo(incident);
        assertThat(jdbc.queryForList("select id from journal.entry where undoes = ?", Long.class, other))
                .isEmpty();
    }

    @Test
    void incidentNamedTwiceInOneActIsDecidedOnce() {
        join(Told.said(Ids.next(), 0, PHISHING, a));
        UUID incident = incident(PHISHING, a);

        assertThat(together.close(List.of(new Closure(incident, null), new Closure(incident, null)), "gone", HANDLER))
                .hasSize(1);
    }

    @Test
    void recategorisedIncidentKeepsItsIdAndTakesLaterSightings() {
        join(Told.said(Ids.next(), 0, SCAN, a));
        UUID incident = incident(SCAN, a);
        deciding.recategorise(incident, PHISHING, null, HANDLER);
        join(Told.said(Ids.next(), 20, SCAN, a), Told.said(Ids.next(), 40, PHISHING, a));

        assertThat(incident(PHISHING, a)).isEqualTo(incident);
        assertThat(reportsOf(incident)).isEqualTo(3);
    }

    @Test
    void splitGivesTheReportsThatGoAnIncidentOfTheirOwn() {
        UUID going = Ids.next();
        join(Told.said(Ids.next(), 0, PHISHING, a), Told.said(going, 1, PHISHING, a));
        UUID incident = incident(PHISHING, a);
        long split = deciding.split(incident, List.of(going), false, null, HANDLER);
        join(Told.said(Ids.next(), 2, PHISHING, a));

        assertThat(reportsOf(incident)).isEqualTo(2);
        assertThat(standing(PHISHING, a)).hasSize(2).contains(incident);

        undoing.undo(split, null, HANDLER);
        assertThat(standing(PHISHING, a)).containsExactly(incident);
        assertThat(reportsOf(incident)).isEqualTo(3);
    }

    @Test
    void heirOfASplitTakesLaterSightings() {
        UUID going = Ids.next();
        join(Told.said(Ids.next(), 0, PHISHING, a), Told.said(going, 1, PHISHING, a));
        UUID incident = incident(PHISHING, a);
        deciding.split(incident, List.of(going), true, null, HANDLER);
        join(Told.said(Ids.next(), 2, PHISHING, a));

        assertThat(reportsOf(incident)).isEqualTo(1);
    }

    @Test
    void reopeningWhatASplitPutApartLeavesTheOtherPartClosed() {
        UUID going = Ids.next();
        join(Told.said(Ids.next(), 0, PHISHING, a), Told.said(going, 1, PHISHING, a));
        UUID staying = incident(PHISHING, a);
        deciding.split(staying, List.of(going), false, null, HANDLER);
        UUID apart = standing(PHISHING, a).stream()
                .filter(id -> !id.equals(staying))
                .findFirst()
                .orElseThrow();
        closing.close(staying, null, Told.day(3), HANDLER);
        closing.close(apart, null, null, HANDLER);
        assertThat(stopOf(staying)).isTrue();
        assertThat(stopOf(apart)).isFalse();

        closing.reopen(apart, null, HANDLER);
        assertThat(List.of(statusOf(staying), statusOf(apart))).containsExactly("CLOSED", "OPEN");
    }

    @Test
    void whatWasMergedAwayNamesTheStandingIncidentThroughAnyChain() {
        String c = Ids.next() + ".example";
        join(
                Told.said(Ids.next(), 0, PHISHING, a),
                Told.said(Ids.next(), 0, SCAN, b),
                Told.said(Ids.next(), 0, SCAN, c));
        UUID first = incident(PHISHING, a);
        UUID second = incident(SCAN, b);
        UUID last = incident(SCAN, c);
        deciding.merge(first, second, null, HANDLER);
        long merge = deciding.merge(second, last, null, HANDLER);
        assertThat(absorbedInto(first)).isEqualTo(last);
        assertThat(absorbedInto(second)).isEqualTo(last);

        undoing.undo(merge, null, HANDLER);
        assertThat(absorbedInto(first)).isEqualTo(second);
    }

    @Test
    void mergesThatMeetAreTriedAgainUntilEachIsDone() {
        List<String> others =
                IntStream.range(0, 12).mapToObj(i -> Ids.next() + ".example").toList();
        join(Told.said(Ids.next(), 0, PHISHING, a));
        others.forEach(key -> join(Told.said(Ids.next(), 0, PHISHING, key)));
        UUID main = incident(PHISHING, a);
        List<UUID> merged = others.stream().map(key -> incident(PHISHING, key)).toList();
        merged.parallelStream().forEach(each -> deciding.merge(each, main, null, HANDLER));

        assertThat(reportsOf(main)).isEqualTo(13);
        assertThat(merged).allSatisfy(each -> assertThat(absorbedInto(each)).isEqualTo(main));
    }

    @Test
    void closedIncidentIsReopenedByAPersonOrByASighting() {
        join(Told.said(Ids.next(), 0, PHISHING, a));
        UUID incident = incident(PHISHING, a);
        closing.close(incident, null, Told.day(3), HANDLER);
        assertThat(statusOf(incident)).isEqualTo("CLOSED");
        closing.reopen(incident, null, HANDLER);
        assertThat(statusOf(incident)).isEqualTo("OPEN");

        closing.close(incident, null, Told.day(3), HANDLER);
        join(Told.said(Ids.next(), 10, PHISHING, a));
        assertThat(statusOf(incident)).isEqualTo("OPEN");
        closing.close(incident, null, Told.day(11), HANDLER);
        join(Told.said(Ids.next(), 50, PHISHING, a));
        assertThat(statusOf(incident)).isEqualTo("CLOSED");
        assertThat(jdbc.queryForObject(
                        "select recurrence_of from incident.version where key = ? and incident <> ? and to_entry is null",
                        UUID.class,
                        a,
                        incident))
                .isEqualTo(incident);
    }

    @Test
    void closesManyAtOnceEachByItsOwnEntry() {
        join(Told.said(Ids.next(), 0, PHISHING, a), Told.said(Ids.next(), 4, PHISHING, b));
        UUID one = incident(PHISHING, a);
        UUID other = incident(PHISHING, b);
        long[] entries = closing.closeAll(
                List.of(new Closure(one, Told.day(2)), new Closure(other, Told.day(3))), null, HANDLER);

        assertThat(List.of(statusOf(one), statusOf(other))).containsOnly("CLOSED");
        undoing.undo(entries[1], null, HANDLER);
        assertThat(List.of(statusOf(one), statusOf(other))).containsExactly("CLOSED", "OPEN");
    }

    /** A site has a window of 30 days (rule 7). */
    @Test
    void stopBeforeTheFirstReportStandsUnlessItIsAnotherIncidents() {
        join(Told.said(Ids.next(), 100, PHISHING, a));
        UUID incident = incident(PHISHING, a);

        for (Instant early : List.of(Instant.EPOCH, Told.day(70), Instant.parse("-999999999-01-02T00:00:00Z"))) {
            assertThatThrownBy(() -> closing.close(incident, null, early, HANDLER))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(a)
                    .hasMessageContaining("30 days or more before it was first seen");
        }
        closing.close(incident, null, Told.day(70.01), HANDLER);
        assertThat(statusOf(incident)).isEqualTo("CLOSED");
    }

    @Test
    void incidentWhoseOnlyReportIsNoneStandsNoMoreAndComesBackWithIt() {
        UUID message = Ids.next();
        join(Told.said(message, 0, PHISHING, a));
        UUID incident = incident(PHISHING, a);
        join(Told.said(message, 0, PHISHING));
        assertThat(standing(PHISHING, a)).isEmpty();

        join(Told.said(message, 0, PHISHING, a));
        assertThat(standing(PHISHING, a)).containsExactly(incident);
    }

    @Test
    void keepsWhatWasKnownAtEachEntry() {
        join(Told.said(Ids.next(), 0, PHISHING, a));
        UUID incident = incident(PHISHING, a);
        long entry = deciding.recategorise(incident, MALWARE_SITE, null, HANDLER);

        assertThat(jdbc.queryForList(
                        "select category from incident.version where incident = ? and to_entry = ?",
                        String.class,
                        incident,
                        entry))
                .containsExactly("PHISHING");
        assertThat(jdbc.queryForList(
                        "select category from incident.version where incident = ? and from_entry = ?",
                        String.class,
                        incident,
                        entry))
                .containsExactly("MALWARE_SITE");
    }

    private void join(Said... said) {
        transaction.executeWithoutResult(_ -> joining.join(List.of(said)));
    }

    private UUID incident(Category category, String key) {
        List<UUID> found = standing(category, key);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<UUID> standing(Category category, String key) {
        return jdbc.queryForList(
                "select incident from incident.version where category = ? and key = ? and to_entry is null and standing",
                UUID.class,
                category.name(),
                key);
    }

    private int reportsOf(UUID incident) {
        return numberOf("select count(*) from incident.assignment where incident = ? and to_entry is null", incident);
    }

    private String statusOf(UUID incident) {
        return jdbc.queryForObject(
                "select status from incident.version where incident = ? and to_entry is null", String.class, incident);
    }

    private boolean stopOf(UUID incident) {
        return jdbc.queryForObject(
                "select stopped_at is not null from incident.version where incident = ? and to_entry is null",
                Boolean.class,
                incident);
    }

    private UUID absorbedInto(UUID incident) {
        return jdbc.queryForObject(
                "select absorbed_into from incident.version where incident = ? and to_entry is null",
                UUID.class,
                incident);
    }

    private int numberOf(String sql, UUID id) {
        return jdbc.queryForObject(sql, Integer.class, id);
    }
}
