package org.chosei.server.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chosei.server.coordination.Given.HANDLER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.coordination.HandlingStatus;
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

/** Counting rules 11 and 16: what was undone never comes back. */
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
    Transport transport;

    @Autowired
    ApplicationEventPublisher events;

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
