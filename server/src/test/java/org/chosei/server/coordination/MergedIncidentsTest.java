package org.chosei.server.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chosei.server.coordination.Given.HANDLER;
import static org.chosei.server.coordination.Given.SENIOR;

import java.util.List;
import java.util.UUID;
import org.chosei.core.coordination.LeakFound;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.report.Category;
import org.chosei.server.ServerTest;
import org.chosei.server.incident.Deciding;
import org.chosei.server.incident.UndoingDecisions;
import org.chosei.server.post.TestRelay;
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
    Deciding deciding;

    @Autowired
    UndoingDecisions undoing;

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
    void approvesNothingThatNoReportIsBehind() {
        UUID draft = drafting.draft(new Ask(party, List.of(away), null, null), HANDLER);
        jdbc.update("update coordination.request set incident = ? where incident = ?", UUID.randomUUID(), away);

        assertThatThrownBy(() -> approving.approve(draft, SENIOR))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("no report speaks of");
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
}
