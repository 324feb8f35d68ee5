package org.chosei.server.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chosei.server.coordination.Given.HANDLER;
import static org.chosei.server.coordination.Given.SENIOR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chosei.core.coordination.LeakFound;
import org.chosei.core.coordination.MessageKind;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.report.Category;
import org.chosei.server.ServerTest;
import org.chosei.server.incident.ClosingIncidents;
import org.chosei.server.incident.Deciding;
import org.chosei.server.incident.UndoingDecisions;
import org.chosei.server.post.TestRelay;
import org.chosei.server.post.Transport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** A request keeps the incident that it was drafted about; what was merged since is looked for in all parts of what stands. */
@ServerTest
@Import({Given.class, TestRelay.class})
class MergedIncidentsTest {

    @Autowired
    Given given;

    @Autowired
    Drafting drafting;

    @Autowired
    Approving approving;

    @Autowired
    MessageStore messages;

    @Autowired
    Requests requests;

    @Autowired
    CoordinationLines lines;

    @Autowired
    Transport transport;

    @Autowired
    Deciding deciding;

    @Autowired
    UndoingDecisions undoing;

    @Autowired
    ClosingIncidents closing;

    @Autowired
    JdbcTemplate jdbc;

    private UUID party;
    private UUID away;
    private UUID main;

    @BeforeEach
    void twoIncidents() {
        jdbc.execute(
                "truncate post.outgoing, coordination.request, coordination.message, coordination.carried, coordination.handling cascade");
        party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        away = given.incident(Category.PHISHING);
        main = given.incident(
                Category.PHISHING, "other-" + UUID.randomUUID() + ".example", "Hana Witness <hana@witness.example>");
    }

    @Test
    void keepsTheReportersOfBothBackOnceTheyAreMerged() {
        UUID before = draftThatTells(away, "Told by taro@reporter[.]example");

        merge();

        party = given.party(PartyRole.REGISTRAR, "Kiri", "JP", "abuse@kiri.example");
        UUID after = draftThatTells(away, "Told by hana@witness[.]example");
        assertThat(approving.leaks(before)).isNotEmpty();
        assertThat(approving.leaks(after)).isNotEmpty();
        assertThatThrownBy(() -> approving.approve(before, SENIOR)).isInstanceOf(LeakFound.class);
    }

    @Test
    void keepsTheReporterBackWhoseReportLeftSinceTheDraft() {
        long merged = merge();
        UUID draft = draftThatTells(away, "Told by hana@witness[.]example");

        undoing.undo(merged, "a slip", HANDLER);

        assertThat(approving.leaks(draft)).isNotEmpty();
    }

    @Test
    void oneActAboutAnIncidentAndWhatWasMergedIntoItMakesOneRequest() {
        merge();

        UUID draft = drafting.draft(new Ask(party, List.of(away, main), null, null), HANDLER);

        assertThat(requests.ofIncident(main)).hasSize(1);
        assertThat(messages.drafts(List.of(draft)).getFirst().requests()).hasSize(1);
    }

    @Test
    void approvesNothingThatNoReportIsBehind() {
        UUID draft = drafting.draft(new Ask(party, List.of(away), null, null), HANDLER);
        jdbc.update("update coordination.request set incident = ? where incident = ?", UUID.randomUUID(), away);

        assertThatThrownBy(() -> approving.approve(draft, SENIOR))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("no report speaks of");
    }

    @Test
    void remindsThePartyThatWasAskedAboutAPartOfIt() {
        send(drafting.draft(new Ask(party, List.of(away), null, null), HANDLER));
        merge();

        UUID again = drafting.draft(new Ask(party, List.of(main), null, null), HANDLER);

        assertThat(messages.drafts(List.of(again)).getFirst().kind()).isEqualTo(MessageKind.REMINDER);
        send(again);
        assertThat(counted()).hasSize(1);
    }

    @Test
    void remindsOfEachRequestThatWasMadeBeforeTheMerge() {
        send(drafting.draft(new Ask(party, List.of(away), null, null), HANDLER));
        send(drafting.draft(new Ask(party, List.of(main), null, null), HANDLER));
        merge();

        UUID again = drafting.draft(new Ask(party, List.of(away, main), null, null), HANDLER);

        assertThat(messages.drafts(List.of(again)).getFirst().requests()).hasSize(2);
    }

    @Test
    void carriesTheOneRequestOnceThatTwoPartsHave() {
        send(drafting.draft(new Ask(party, List.of(away), null, null), HANDLER));
        merge();

        UUID again = drafting.draft(new Ask(party, List.of(away, main), null, null), HANDLER);

        assertThat(messages.drafts(List.of(again)).getFirst().requests()).hasSize(1);
    }

    @Test
    void listsWhatWasAskedAboutEachPart() {
        drafting.draft(new Ask(party, List.of(away), null, null), HANDLER);

        merge();

        assertThat(requests.ofIncident(main)).hasSize(1);
    }

    @Test
    void exportsNoEndOfAnIncidentThatGoesOn() {
        send(drafting.draft(new Ask(party, List.of(away), null, null), HANDLER));
        closing.close(away, "down", Instant.parse("2018-10-05T00:00:00Z"), HANDLER);

        merge();

        assertThat(jdbc.queryForObject(
                        "select status from incident.version where incident = ? and to_entry is null",
                        String.class,
                        main))
                .isNotEqualTo("CLOSED");
        assertThat(counted())
                .singleElement()
                .satisfies(line -> assertThat(line.resolvedAt()).isNull());
    }

    private long merge() {
        return deciding.merge(away, main, "the same page", HANDLER);
    }

    private UUID draftThatTells(UUID incident, String told) {
        UUID message = drafting.draft(new Ask(party, List.of(incident), null, null), HANDLER);
        var draft = messages.drafts(List.of(message)).getFirst();
        drafting.rewrite(draft.withText(draft.subject(), draft.body() + "\n" + told), HANDLER);
        return message;
    }

    private void send(UUID message) {
        approving.approve(message, SENIOR);
        transport.sendDue();
    }

    private List<CoordinationLine> counted() {
        List<CoordinationLine> counted = new ArrayList<>();
        lines.export(
                Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), line -> counted.add((CoordinationLine) line));
        return counted;
    }
}
