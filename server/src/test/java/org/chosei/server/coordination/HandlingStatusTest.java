package org.chosei.server.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chosei.server.coordination.Given.HANDLER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.coordination.MadeBy;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.report.Category;
import org.chosei.server.ServerTest;
import org.chosei.server.post.MailBounced;
import org.chosei.server.post.TestRelay;
import org.chosei.server.post.Transport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counting rules 11 and 16: what was undone never comes back, and a ground is one of its category's. */
@ServerTest
@Import({Given.class, TestRelay.class})
class HandlingStatusTest {

    @Autowired
    Given given;

    @Autowired
    HandlingIncidents handling;

    @Autowired
    Drafting drafting;

    @Autowired
    Approving approving;

    @Autowired
    Making making;

    @Autowired
    Transport transport;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void undoBringsNothingBackThatWasUndone() {
        UUID incident = given.incident(Category.PHISHING);
        handling.undo(notNeeded(incident), null, HANDLER);

        handling.undo(notified(incident), null, HANDLER);

        assertThat(handling.of(incident)).isEmpty();
    }

    @Test
    void undoesInAnyOrder() {
        UUID incident = given.incident(Category.PHISHING);
        long first = notNeeded(incident);
        long second = notified(incident);

        handling.undo(first, null, HANDLER);
        assertThat(handling.of(incident).orElseThrow().status()).isEqualTo(HandlingStatus.NOTIFIED);
        handling.undo(second, null, HANDLER);

        assertThat(handling.of(incident)).isEmpty();
    }

    @Test
    void undoLeavesItNotifiedWhileARequestCounts() {
        UUID incident = given.incident(Category.PHISHING);
        UUID mail = sent(incident);
        long decided = notNeeded(incident);

        handling.undo(decided, null, HANDLER);
        assertThat(handling.of(incident).orElseThrow().status()).isEqualTo(HandlingStatus.NOTIFIED);

        events.publishEvent(new MailBounced(mail, Instant.now(), "550 no such user"));
        assertThat(handling.of(incident)).isEmpty();
    }

    @Test
    void undoBringsNoRequestBackThatCameBack() {
        UUID incident = given.incident(Category.PHISHING);
        UUID mail = sent(incident);
        long decided = notNeeded(incident);
        events.publishEvent(new MailBounced(mail, Instant.now(), "550 no such user"));
        assertThat(handling.of(incident).orElseThrow().status()).isEqualTo(HandlingStatus.NOT_NEEDED);

        handling.undo(decided, null, HANDLER);

        assertThat(handling.of(incident)).isEmpty();
    }

    @Test
    void refusesAGroundThatAnotherCategoryHas() {
        UUID incident = given.incident(Category.SCAN, "198.51.100.7", "taro@reporter.example");

        assertThatThrownBy(() -> handling.decide(incident, HandlingStatus.NOTIFIED, "SITE_LIVE", null, HANDLER))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("'SITE_LIVE' is none for NOTIFIED of SCAN");
    }

    @Test
    void refusesAGroundThatIsOverOrNotYetValidWhenItWasReported() {
        UUID incident = given.incident(Category.PHISHING);
        jdbc.update("""
                insert into coordination.ground (code, status, category, place, ja, en, valid_from, valid_until) values
                    ('OLD', 'NOTIFIED', 'PHISHING', 9, '旧', 'Old', '2000-01-01', '2018-10-04'),
                    ('NEW', 'NOTIFIED', 'PHISHING', 9, '新', 'New', '2018-10-04', null)""");

        assertThatThrownBy(() -> handling.decide(incident, HandlingStatus.NOTIFIED, "OLD", null, HANDLER))
                .isInstanceOf(Unfit.class);
        handling.decide(incident, HandlingStatus.NOTIFIED, "NEW", null, HANDLER);
    }

    @Test
    void draftsNoRequestOnAGroundThatIsNoneToNotifyOn() {
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        UUID incident = given.incident(Category.MALWARE_SITE);

        assertThatThrownBy(() -> drafting.draft(new Ask(party, List.of(incident), "LOW_THREAT", null), HANDLER))
                .isInstanceOf(Unfit.class);
        UUID draft = drafting.draft(new Ask(party, List.of(incident), "HIGH_THREAT", null), HANDLER);
        making.recordAsMade(new Made(draft, MadeBy.FORM, Given.REPORTED), HANDLER);

        assertThat(handling.of(incident).orElseThrow().ground()).isEqualTo("HIGH_THREAT");
    }

    private long notNeeded(UUID incident) {
        return handling.decide(incident, HandlingStatus.NOT_NEEDED, "SITE_NOT_CONFIRMED", null, HANDLER);
    }

    private long notified(UUID incident) {
        return handling.decide(incident, HandlingStatus.NOTIFIED, "SITE_LIVE", null, HANDLER);
    }

    private UUID sent(UUID incident) {
        UUID party = given.party(PartyRole.HOSTING, "Kumo", "JP", "abuse@kumo.example");
        UUID mail = drafting.draft(new Ask(party, List.of(incident), null, null), HANDLER);
        approving.approve(mail, Given.SENIOR);
        transport.sendDue();
        return mail;
    }
}
