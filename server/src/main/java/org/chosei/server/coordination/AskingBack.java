package org.chosei.server.coordination;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chosei.core.coordination.DraftRequest;
import org.chosei.core.coordination.MessageKind;
import org.chosei.core.coordination.RequestText;
import org.chosei.core.coordination.Writer;
import org.chosei.core.post.Mailbox;
import org.chosei.server.directory.Organisation;
import org.chosei.server.directory.Organisations;
import org.chosei.server.intake.Messages;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Ids;
import org.chosei.server.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts a question to a reporter under the number of his report; it is approved and sent like a request, and never counts. */
@Component
public class AskingBack {
    private final Messages received;
    private final MessageStore messages;
    private final Organisations organisations;
    private final Journal journal;
    private final Clock clock;

    AskingBack(Messages received, MessageStore messages, Organisations organisations, Journal journal, Clock clock) {
        this.received = received;
        this.messages = messages;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param question in the operator's words
     * @param language of the words around it, {@code ja} or {@code en}
     * @return the drafted mail; where the same waits for approval or for the relay already, that
     */
    @Transactional
    public UUID draft(UUID report, String question, String language, Actor actor) {
        Messages.Message message = received.find(report).orElseThrow(() -> new NoSuchCase("Report", report.toString()));
        Organisation us = organisations.ours();
        String sender = Objects.requireNonNullElse(message.sender(), "");
        String address = sender.replaceAll("^.*<|>.*$", "").strip();
        if (!address.contains("@") || address.equalsIgnoreCase(us.mail())) {
            throw new Unfit(
                    "no-address", "Report %s has no address to answer to: ask by the way it came", message.number());
        }
        Writer writer = new Writer(us.nameJa(), us.nameEn(), us.mail(), us.phone(), us.web(), us.prefix());
        RequestText.Written text = RequestText.question(question, language, message.number(), writer);
        Optional<UUID> waiting = messages.waitingQuestion(report, text);
        if (waiting.isPresent()) {
            return waiting.get();
        }
        UUID id = Ids.next();
        Mailbox to = Mailbox.of(address);
        messages.insertQuestion(
                report,
                new DraftRequest(
                        id,
                        message.number(),
                        MessageKind.QUESTION,
                        List.of(to),
                        List.of(),
                        language,
                        text.subject(),
                        text.body(),
                        List.of()),
                actor.id(),
                clock.instant());
        journal.append(actor, "report.question-drafted", report, null, Map.of("message", id));
        return id;
    }
}
