package org.chosei.server.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chosei.core.report.Category.MALWARE_SITE;
import static org.chosei.core.report.Category.PHISHING;
import static org.chosei.core.report.Category.SCAN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chosei.core.incident.Status;
import org.chosei.server.ServerTest;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class IncidentsTest {
    private static final Actor HANDLER = Actor.person("h1");

    @Autowired
    Incidents incidents;

    @Autowired
    SimilarIncidents similar;

    @Autowired
    Timeline timeline;

    @Autowired
    Deciding deciding;

    @Autowired
    Notes notes;

    @Autowired
    JoiningMessages joining;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void beginWithThreeIncidents() {
        jdbc.execute("truncate incident.sighting, incident.decision, incident.closing cascade");
        join(
                Told.said(Ids.next(), 0, PHISHING, "login.bank.example.co.jp"),
                Told.said(Ids.next(), 1, MALWARE_SITE, "files.example.co.jp", "login.bank.example.co.jp"),
                Told.said(Ids.next(), 2, SCAN, "198.51.100.7"));
    }

    @Test
    void findsByNumberHostNetworkAndWord() {
        Incident scan = found("198.51.100.0/24").getFirst();

        assertThat(found("ORG#" + scan.number())).containsExactly(scan);
        assertThat(found("198.51.100.7")).containsExactly(scan);
        assertThat(found("bank.example.co.jp")).hasSize(2);
        assertThat(found("example.co.jp")).hasSize(3);
        assertThat(found("203.0.113.0/24")).isEmpty();
        assertThat(found("不在通知")).hasSize(4);
        assertThat(found("在庫")).isEmpty();
        assertThat(scan.ports()).containsExactly("22/tcp");
    }

    @Test
    void pagesWithoutLossOrRepetition() {
        Incidents.Page first = incidents.list(IncidentFilter.ALL, null, 3);
        Incidents.Page second = incidents.list(IncidentFilter.ALL, first.next(), 3);

        assertThat(second.next()).isNull();
        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.incidents().stream())
                        .map(Incident::id))
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void eachFacetCountsWhatTheOthersWouldFind() {
        IncidentFilter phishing =
                new IncidentFilter(Set.of(PHISHING), Set.of(), Set.of(), Told.day(0), Told.day(2), null, "");

        assertThat(incidents.list(phishing, null, 10).incidents()).hasSize(1);
        assertThat(incidents.facets(phishing).categories()).isEqualTo(Map.of(PHISHING, 1, MALWARE_SITE, 2));
        assertThat(incidents.facets(phishing).statuses()).isEqualTo(Map.of(Status.OPEN, 1));
        assertThat(incidents.facets(phishing).total()).isEqualTo(1);
    }

    @Test
    void offersTheSameKeyInAnotherCategoryAndHostsOfTheSameDomain() {
        Incident phishing = incidents
                .list(new IncidentFilter(Set.of(PHISHING), Set.of(), Set.of(), null, null, null, ""), null, 10)
                .incidents()
                .getFirst();

        assertThat(similar.to(phishing))
                .extracting(SimilarIncidents.Similar::reason, SimilarIncidents.Similar::domain)
                .containsExactly(
                        tuple(SimilarIncidents.Reason.SAME_KEY, null),
                        tuple(SimilarIncidents.Reason.SAME_DOMAIN, "example.co.jp"));
    }

    @Test
    void timelineTellsReportsDecisionsAndNotesOfTheIncidentAndOfThoseMergedIntoIt() {
        Incident main = found("198.51.100.7").getFirst();
        Incident other = found("files.example.co.jp").getFirst();
        notes.add(other.id(), "looked at it", HANDLER);
        deciding.merge(other.id(), main.id(), "one operator", HANDLER);

        List<TimelineEvent> events = timeline.of(main.id());
        assertThat(events)
                .extracting(TimelineEvent::kind)
                .containsExactly("incident.sighted", "incident.sighted", "incident.noted", "incident.merged");
        assertThat(events.get(2).data()).containsEntry("text", "looked at it");
    }

    @Test
    void namesTheIncidentsOfAMessageAndTheMessagesOfAnIncident() {
        Incident scan = found("198.51.100.7").getFirst();
        UUID message = incidents.messagesOf(scan.id()).getFirst();

        assertThat(incidents.ofMessage(message)).containsExactly(scan);
    }

    private List<Incident> found(String words) {
        return incidents
                .list(new IncidentFilter(Set.of(), Set.of(), Set.of(), null, null, null, words), null, 10)
                .incidents();
    }

    private void join(Said... said) {
        transaction.executeWithoutResult(_ -> joining.join(List.of(said)));
    }
}
