package org.chosei.server.coordination;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chosei.core.coordination.ApprovedRequest;
import org.chosei.core.coordination.Disclosure;
import org.chosei.core.coordination.DraftRequest;
import org.chosei.core.coordination.MessageKind;
import org.chosei.core.post.Mailbox;
import org.chosei.core.post.OutgoingMail;
import org.chosei.server.directory.Organisations;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Entry;
import org.chosei.server.journal.Journal;
import org.chosei.server.post.Case;
import org.chosei.server.post.MailRegister;
import org.chosei.server.post.Numbers;
import org.chosei.server.post.Outbox;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets mails go that a person has read: the disclosure check stops what gives the reporter away, the outbox takes the rest. */
@Component
public class Approving {
    private final MessageStore messages;
    private final ReporterSecrets secrets;
    private final Organisations organisations;
    private final Verifying verifying;
    private final FollowUps followUps;
    private final MailRegister register;
    private final Outbox outbox;
    private final Journal journal;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Approving(
            MessageStore messages,
            ReporterSecrets secrets,
            Organisations organisations,
            Verifying verifying,
            FollowUps followUps,
            MailRegister register,
            Outbox outbox,
            Journal journal,
            JdbcTemplate jdbc,
            Clock clock) {
        this.messages = messages;
        this.secrets = secrets;
        this.organisations = organisations;
        this.verifying = verifying;
        this.followUps = followUps;
        this.register = register;
        this.outbox = outbox;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @throws org.chosei.core.coordination.LeakFound when it gives the reporter away
     * @throws Unfit when it goes nowhere, to an address that nobody has verified, or reminds of what is over by now
     */
    @Transactional
    public void approve(UUID message, Actor actor) {
        approveAll(List.of(message), actor);
    }

    /**
     * @param read the revision that the approving person had before him
     * @throws Unfit when it was rewritten since, besides what is refused anyway
     */
    @Transactional
    public void approveAsRead(UUID message, int read, Actor actor) {
        messages.requireRevision(messages.drafts(List.of(message)).getFirst(), read);
        approve(message, actor);
    }

    /** All or none. */
    @Transactional
    public void approveAll(Collection<UUID> ids, Actor actor) {
        List<DraftRequest> drafts = messages.drafts(ids);
        drafts.forEach(Unfit::whenWithoutRecipient);
        requireUnsettled(drafts);
        verifying.requireVerified(ids);
        secrets.requireReports(drafts);
        Map<UUID, Disclosure> kept = secrets.of(drafts);
        List<ApprovedRequest> approved = drafts.stream()
                .map(draft -> draft.approve(actor.id(), clock.instant(), Objects.requireNonNull(kept.get(draft.id()))))
                .toList();
        messages.approved(approved);
        journal.appendAll(approved.stream()
                .map(one -> Entry.of(
                        actor,
                        "request.approved",
                        one.text().id(),
                        null,
                        Map.of("to", one.text().to().size())))
                .toList());
        send(approved);
    }

    /** A site may stop between a reminder's draft and its approval; one that names it is not sent. */
    private void requireUnsettled(List<DraftRequest> drafts) {
        List<DraftRequest> reminders = drafts.stream()
                .filter(draft -> draft.kind() == MessageKind.REMINDER)
                .toList();
        Set<UUID> unsettled = followUps.unsettled(
                reminders.stream().flatMap(draft -> draft.requests().stream()).toList());
        reminders.stream()
                .filter(draft -> !unsettled.containsAll(draft.requests()))
                .findFirst()
                .ifPresent(draft -> {
                    throw Unfit.settledMeanwhile(draft);
                });
    }

    /** What of the reporter a draft would give away; empty when it may go. */
    @Transactional
    public List<Disclosure.Leak> leaks(UUID message) {
        DraftRequest draft = messages.drafts(List.of(message)).getFirst();
        return Objects.requireNonNull(secrets.of(List.of(draft)).get(message))
                .leaksIn(draft.subject() + "\n" + draft.body());
    }

    /** The message exactly as it would leave now. */
    public byte[] preview(UUID message) {
        return outbox.raw(message)
                .orElseGet(() -> outbox.preview(mail(
                        messages.drafts(List.of(message)).getFirst(),
                        earlier(List.of(message)).getOrDefault(message, List.of()))));
    }

    /** Sending takes nothing but what was approved. */
    private void send(List<ApprovedRequest> approved) {
        Map<UUID, List<UUID>> before =
                earlier(approved.stream().map(one -> one.text().id()).toList());
        outbox.enqueueAll(approved.stream()
                .map(ApprovedRequest::text)
                .map(text -> new Outbox.Letter(
                        mail(text, before.getOrDefault(text.id(), List.of())), new Case(Numbers.Kind.MAIL, text.id())))
                .toList());
    }

    /** A follow-up refers to what was sent before about the same requests. */
    private OutgoingMail mail(DraftRequest text, List<UUID> before) {
        List<String> references = before.isEmpty() ? List.of() : register.thread(before);
        Mailbox from = organisations.ours().mailbox();
        return new OutgoingMail(
                text.id(), from, text.to(), text.copied(), text.subject(), text.body(), references, false);
    }

    /** By draft, the mails that carried its requests before. */
    private Map<UUID, List<UUID>> earlier(Collection<UUID> drafts) {
        Map<UUID, List<UUID>> before = new HashMap<>();
        jdbc.query(
                """
                select distinct c.message as draft, m.id from coordination.carried c
                join coordination.carried o on o.request = c.request and o.message <> c.message
                join coordination.message m on m.id = o.message and m.state in ('SENT', 'BOUNCED')
                where c.message = any (?) order by m.id""",
                row -> {
                    before.computeIfAbsent(row.getObject("draft", UUID.class), _ -> new ArrayList<>())
                            .add(row.getObject("id", UUID.class));
                },
                (Object) drafts.toArray(UUID[]::new));
        return before;
    }
}
