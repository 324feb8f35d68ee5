package org.chosei.server.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chosei.server.coordination.Given.HANDLER;
import static org.chosei.server.coordination.Given.SENIOR;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.chosei.core.coordination.DraftRequest;
import org.chosei.core.coordination.MessageKind;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.report.Category;
import org.chosei.server.ServerTest;
import org.chosei.server.incident.Deciding;
import org.chosei.server.post.TestRelay;
import org.chosei.server.post.Transport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** While a mail waits for approval or for the relay, no second one asks the same party about the same incident. */
@ServerTest
@Import({Given.class, TestRelay.class})
class NobodyIsAskedTheSameTwiceTest {
    private static final int CALLERS = 4;

    @Autowired
    Given given;

    @Autowired
    Drafting drafting;

    @Autowired
    Approving approving;

    @Autowired
    MessageStore messages;

    @Autowired
    Transport transport;

    @Autowired
    Deciding deciding;

    private UUID party;
    private UUID incident;

    @BeforeEach
    void somebodyToAsk() {
        party = given.party(PartyRole.HOSTING, "Host " + UUID.randomUUID(), "JP", "abuse@kumo.example");
        incident = given.incident(Category.PHISHING);
    }

    @Test
    void findsTheDraftThatWaits() {
        UUID waiting = draft(incident);

        assertThat(draft(incident)).isEqualTo(waiting);
    }

    @Test
    void draftsOnlyWhatNoDraftWaitsAbout() {
        UUID other =
                given.incident(Category.PHISHING, "left-" + UUID.randomUUID() + ".example", "hana@witness.example");
        UUID waiting = draft(incident);
        DraftRequest before = read(waiting);

        UUID anew = draft(incident, other);

        assertThat(drafting.waitingAbout(new Ask(party, List.of(incident, other), null, null)))
                .isEqualTo(2);
        assertThat(anew).isNotEqualTo(waiting);
        assertThat(read(waiting)).isEqualTo(before);
        assertThat(read(anew).requests()).hasSize(1).doesNotContainAnyElementsOf(before.requests());
        assertThat(read(anew).body()).contains("left-");
        assertThat(draft(other, incident))
                .as("of several the one about the first")
                .isEqualTo(anew);
    }

    @Test
    void findsTheDraftAboutWhatWasMergedSince() {
        UUID main = given.incident(Category.PHISHING, "main-" + UUID.randomUUID() + ".example", "hana@witness.example");
        UUID waiting = draft(incident);

        deciding.merge(incident, main, "the same page", HANDLER);

        assertThat(draft(main)).isEqualTo(waiting);
    }

    @Test
    void asksEveryPartyByItsOwnDraft() {
        UUID registrar = given.party(PartyRole.REGISTRAR, "Registrar " + UUID.randomUUID(), "JP", "abuse@reg.example");

        List<UUID> drafts = drafting.draftAll(
                List.of(
                        new Ask(party, List.of(incident), null, null),
                        new Ask(registrar, List.of(incident), null, null)),
                HANDLER);

        assertThat(drafts).doesNotHaveDuplicates().first().isEqualTo(draft(incident));
    }

    @Test
    void remindsByOneDraftOnceTheFirstHasLeft() {
        UUID sent = draft(incident);
        approving.approve(sent, SENIOR);
        transport.sendDue();

        UUID reminder = draft(incident);

        assertThat(reminder).isNotEqualTo(sent);
        assertThat(read(reminder).kind()).isEqualTo(MessageKind.REMINDER);
        assertThat(drafting.again(read(reminder).requests().getFirst(), HANDLER))
                .isEqualTo(reminder);
    }

    @Test
    void findsTheMailThatTheRelayHasNotTaken() {
        UUID approved = draft(incident);
        UUID request = read(approved).requests().getFirst();
        approving.approve(approved, SENIOR);

        assertThat(draft(incident)).isEqualTo(approved);
        assertThat(drafting.again(request, HANDLER)).isEqualTo(approved);
        assertThat(messages.asItStands(approved).state()).isEqualTo("APPROVED");
    }

    @Test
    void draftsAnewWhatWasDiscarded() {
        UUID discarded = draft(incident);
        drafting.discard(discarded, "by telephone", HANDLER);

        assertThat(draft(incident)).isNotEqualTo(discarded);
    }

    @Test
    void makesOneDraftForCallersAtOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(CALLERS);
        Callable<UUID> caller = () -> {
            start.await();
            return draft(incident);
        };
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            Set<UUID> drafts = callers.invokeAll(List.of(caller, caller, caller, caller)).stream()
                    .map(Future::resultNow)
                    .collect(Collectors.toSet());

            assertThat(drafts).hasSize(1);
        }
    }

    private UUID draft(UUID... incidents) {
        return drafting.draft(new Ask(party, List.of(incidents), null, null), HANDLER);
    }

    private DraftRequest read(UUID draft) {
        return messages.drafts(List.of(draft)).getFirst();
    }
}
