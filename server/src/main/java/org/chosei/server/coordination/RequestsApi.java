package org.chosei.server.coordination;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.coordination.DraftRequest;
import org.chosei.core.coordination.MadeBy;
import org.chosei.core.post.Mailbox;
import org.chosei.server.account.Caller;
import org.chosei.server.account.Needs;
import org.chosei.server.incident.NotUnderstood;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/requests}: a request from draft to answer, by mail or by other means. */
@RestController
@RequestMapping("/api/v1/requests")
class RequestsApi {
    private static final int PAGE = 100;

    private final Requests requests;
    private final Drafting drafting;
    private final Verifying verifying;
    private final Approving approving;
    private final Making making;
    private final CameBack cameBack;
    private final MessageStore messages;
    private final FollowUps followUps;
    private final Clock clock;

    RequestsApi(
            Requests requests,
            Drafting drafting,
            Verifying verifying,
            Approving approving,
            Making making,
            CameBack cameBack,
            MessageStore messages,
            FollowUps followUps,
            Clock clock) {
        this.requests = requests;
        this.drafting = drafting;
        this.verifying = verifying;
        this.approving = approving;
        this.making = making;
        this.cameBack = cameBack;
        this.messages = messages;
        this.followUps = followUps;
        this.clock = clock;
    }

    /**
     * @param to where it will go; a mail that waited keeps its own recipients
     * @param status DRAFT, or APPROVED where one that waited only waits for the relay
     */
    record Draft(UUID id, String subject, String body, List<String> to, String status) {
        static Draft of(UUID request, MessageStore.AsItStands mail) {
            DraftRequest draft = mail.text();
            List<String> to = draft.to().stream().map(Mailbox::address).toList();
            return new Draft(request, draft.subject(), draft.body(), to, mail.state());
        }
    }

    record Text(
            @Nullable String subject,
            @Nullable String body,
            @Nullable List<String> to,
            @Nullable List<String> cc,
            @Nullable Integer revision) {}

    record ByHand(MadeBy by, @Nullable Instant sentAt) {
        ByHand {
            NotUnderstood.whenMissing(by, "by", "one of FORM, API, TELEPHONE");
        }
    }

    record Discard(String reason) {
        Discard {
            NotUnderstood.withoutReason(reason);
        }
    }

    /** @param reason how it is known that the mail reached nobody */
    record Returned(String reason) {
        Returned {
            NotUnderstood.withoutReason(reason);
        }
    }

    /**
     * The latest drafted first.
     *
     * @param state of one of the mails that carry them: DRAFT, APPROVED, SENT, BOUNCED or RECORDED
     * @param cursor the {@code next} of the piece before
     */
    @Needs(Permission.READ_REQUESTS)
    @GetMapping
    Requests.Page list(
            @RequestParam(defaultValue = "") String state, @RequestParam(required = false) @Nullable UUID cursor) {
        if (!state.isEmpty() && !Mails.STATES.contains(state)) {
            throw new NotUnderstood("'state' is '%s': wanted one of %s".formatted(state, Mails.STATES));
        }
        return requests.list(state, cursor, PAGE);
    }

    /** Requests whose parties have not reacted and have to be asked again today or earlier, or somebody else in their place. */
    @Needs(Permission.READ_REQUESTS)
    @GetMapping("/due")
    List<FollowUps.Due> due() {
        return followUps.due(clock.instant());
    }

    @Needs(Permission.READ_REQUESTS)
    @GetMapping("/{id}")
    RequestView one(@PathVariable UUID id) {
        return requests.find(id).orElseThrow(() -> new NoSuchCase("Request", id.toString()));
    }

    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/{id}/text")
    RequestView rewrite(@PathVariable UUID id, @RequestBody Text text, Caller caller) {
        DraftRequest draft = messages.drafts(List.of(draftOf(id))).getFirst();
        try {
            DraftRequest rewritten = draft.withText(
                            text.subject() == null ? draft.subject() : text.subject(),
                            text.body() == null ? draft.body() : text.body())
                    .to(mailboxes(text.to(), draft.to()), mailboxes(text.cc(), draft.copied()));
            if (text.revision() == null) {
                drafting.rewrite(rewritten, caller.actor());
            } else {
                drafting.rewriteAsRead(rewritten, text.revision(), caller.actor());
            }
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood(String.valueOf(e.getMessage()));
        }
        return one(id);
    }

    /** The caller looked the recipients up; until somebody did, the draft is held back. */
    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/{id}/verify")
    RequestView verify(@PathVariable UUID id, Caller caller) {
        verifying.verify(List.of(draftOf(id)), caller.actor());
        return one(id);
    }

    /** @param revision of the draft that was read; without it, the draft is approved as it stands */
    @Needs(Permission.APPROVE_REQUESTS)
    @PostMapping("/{id}/approve")
    RequestView approve(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer revision, Caller caller) {
        if (revision == null) {
            approving.approve(draftOf(id), caller.actor());
        } else {
            approving.approveAsRead(draftOf(id), revision, caller.actor());
        }
        return one(id);
    }

    /** It was made by other means than mail, now or at a time that is given (counting rule 15). */
    @Needs(Permission.APPROVE_REQUESTS)
    @PostMapping("/{id}/record")
    RequestView record(@PathVariable UUID id, @RequestBody ByHand made, Caller caller) {
        Instant at = made.sentAt() == null ? clock.instant() : made.sentAt();
        making.recordAsMade(new Made(draftOf(id), made.by(), at), caller.actor());
        return one(id);
    }

    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/{id}/discard")
    RequestView discard(@PathVariable UUID id, @RequestBody Discard discard, Caller caller) {
        drafting.discard(draftOf(id), discard.reason(), caller.actor());
        return one(id);
    }

    /** Its latest mail that was sent reached nobody, as the caller heard; a request none of whose mails arrived counts no more. */
    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/{id}/bounced")
    RequestView bounced(@PathVariable UUID id, @RequestBody Returned returned, Caller caller) {
        cameBack.tellOfRequest(one(id).id(), returned.reason(), caller.actor());
        return one(id);
    }

    /** Drafts a reminder: the same party about the same incident; one that has not gone out yet is answered again. */
    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/{id}/remind")
    Draft remind(@PathVariable UUID id, Caller caller) {
        UUID message = drafting.again(id, caller.actor());
        return Draft.of(id, messages.asItStands(message));
    }

    private UUID draftOf(UUID id) {
        one(id);
        return requests.draftOf(id)
                .orElseThrow(() -> new Unfit(
                        "no-draft",
                        "Request '%s' has no draft: it was sent, recorded or discarded; draft a reminder with /remind",
                        id));
    }

    private static List<Mailbox> mailboxes(@Nullable List<String> given, List<Mailbox> otherwise) {
        return given == null ? otherwise : given.stream().map(Mailbox::of).toList();
    }
}
