package org.chosei.core.post;

import java.util.List;
import java.util.UUID;

/**
 * A mail of ours before it is put into bytes. Its Message-ID follows from its id, so that sending it once more is the same mail.
 *
 * @param copied receives it too, but is not asked
 * @param references Message-IDs of the thread, the answered one last; empty begins a thread
 * @param automatic sent by rule: null envelope sender and Auto-Submitted, so that no machine answers it (RFC 3834)
 */
public record OutgoingMail(
        UUID id,
        Mailbox from,
        List<Mailbox> to,
        List<Mailbox> copied,
        String subject,
        String text,
        List<String> references,
        boolean automatic) {

    public OutgoingMail {
        to = List.copyOf(to);
        copied = List.copyOf(copied);
        references = List.copyOf(references);
        if (to.isEmpty()) {
            throw new IllegalArgumentException(
                    "Mail '%s' has no recipient: wanted at least one address".formatted(subject));
        }
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "Subject '%s' holds a control character: wanted one line of text".formatted(subject.strip()));
        }
    }

    /** A mail by rule to one address, as an acknowledgement is. */
    public static OutgoingMail automatic(
            UUID id, Mailbox from, Mailbox to, String subject, String text, List<String> references) {
        return new OutgoingMail(id, from, List.of(to), List.of(), subject, text, references, true);
    }

    public String messageId() {
        return "<%s@%s>".formatted(id, from.domain());
    }
}
