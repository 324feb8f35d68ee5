package org.chosei.server.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.server.directory.Organisations;
import org.chosei.server.intake.ReceivingMessages.Delivery;
import org.chosei.server.intake.Reporters.Identity;
import org.chosei.server.intake.Reporters.Reporter;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Ids;
import org.chosei.server.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what was filled in: by a reporter in a form, by a program, or by an operator for a telephone call or a letter. */
@Service
public class Submitting {
    private final ReceivingMessages receiving;
    private final Organisations organisations;
    private final Acknowledging acknowledging;
    private final MessageSource texts;
    private final Reporters reporters;
    private final Enclosures enclosures;
    private final Messages messages;
    private final Journal journal;
    private final Clock clock;

    Submitting(
            ReceivingMessages receiving,
            Organisations organisations,
            Acknowledging acknowledging,
            MessageSource texts,
            Reporters reporters,
            Enclosures enclosures,
            Messages messages,
            Journal journal,
            Clock clock) {
        this.receiving = receiving;
        this.organisations = organisations;
        this.acknowledging = acknowledging;
        this.texts = texts;
        this.reporters = reporters;
        this.enclosures = enclosures;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A form or an API call, at this moment.
     *
     * @param token the same content with the same one is the same report (rule 3); null for none
     */
    @Transactional
    public Receipt submit(Submission submission, Channel channel, @Nullable String token) {
        Receipt receipt = take(
                submission, channel, token == null ? null : token(token, submission.fingerprint()), clock.instant());
        if (!receipt.known() && !submission.email().isBlank()) {
            acknowledging.acknowledge(
                    receipt.message(), receipt.number(), submission.email().strip());
        }
        return receipt;
    }

    /** A form that its reporter confirmed, with the files kept for it, which are forgotten by that. */
    @Transactional
    public Receipt send(UUID form, Submission submission) {
        Receipt receipt = submit(submission, Channel.WEB_FORM, form.toString());
        enclosures.forget(form);
        return receipt;
    }

    /** The report that a form became when it was sent with this content. */
    Optional<Receipt> sent(UUID form, String fingerprint) {
        return messages.bySubmission(token(form.toString(), fingerprint))
                .map(message -> new Receipt(message.id(), message.number(), true));
    }

    private static String token(String token, String fingerprint) {
        return token + "." + fingerprint;
    }

    /** A call or a letter, at the time when it came. */
    @Transactional
    public Receipt enter(Submission submission, Channel channel, Instant receivedAt, Actor operator) {
        Receipt receipt = take(submission, channel, null, receivedAt);
        journal.append(operator, "intake.entered", receipt.message(), null, Map.of("channel", channel));
        return receipt;
    }

    private Receipt take(Submission submission, Channel channel, @Nullable String token, Instant at) {
        UUID id = Ids.next();
        Receipt receipt;
        try (Original mail = SubmissionMail.compose(submission, channel, id, at, organisations.ours(), texts)) {
            receipt = receiving
                    .receiveAll(List.of(new Delivery(new Arrival(channel, "", at, token), mail)))
                    .getFirst();
        }
        if (!receipt.known()) {
            reporters.keep(
                    receipt.message(),
                    new Reporter(
                            new Identity(submission.email(), submission.name(), submission.organization()),
                            submission.language().getLanguage(),
                            submission.purpose(),
                            submission.discloseIdentity()));
        }
        return receipt;
    }
}
