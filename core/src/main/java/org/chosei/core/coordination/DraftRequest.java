package org.chosei.core.coordination;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chosei.core.post.Mailbox;

/**
 * A mail to a party as it stands before anybody has approved it; it can still be changed.
 *
 * @param number eight digits, kept in the subject so that answers find their way back
 * @param requests what it carries, one for each incident; empty when it asks a reporter back
 */
public record DraftRequest(
        UUID id,
        String number,
        MessageKind kind,
        List<Mailbox> to,
        List<Mailbox> copied,
        String language,
        String subject,
        String body,
        List<UUID> requests) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    public DraftRequest {
        to = List.copyOf(to);
        copied = List.copyOf(copied);
        requests = List.copyOf(requests);
        if (subject.isBlank() || body.isBlank()) {
            throw DraftRefused.withoutText(number);
        }
    }

    /**
     * @param otherSubject tabs and ends of lines in it become blanks
     * @throws DraftRefused when one is empty, or the subject holds other control characters, which no header may (RFC 5322, section 2.2)
     */
    public DraftRequest withText(String otherSubject, String otherBody) {
        String oneLine = BLANKS.matcher(otherSubject).replaceAll(" ");
        if (oneLine.chars().anyMatch(Character::isISOControl)) {
            throw DraftRefused.withControlCharacter(number);
        }
        return new DraftRequest(id, number, kind, to, copied, language, oneLine, otherBody, requests);
    }

    public DraftRequest to(List<Mailbox> others, List<Mailbox> othersCopied) {
        return new DraftRequest(id, number, kind, others, othersCopied, language, subject, body, requests);
    }

    /**
     * @param by the approving person's user id
     * @throws LeakFound when the text would give away who reported
     */
    public ApprovedRequest approve(String by, Instant at, Disclosure disclosure) {
        if (to.isEmpty()) {
            throw DraftRefused.withoutRecipient(number);
        }
        List<Disclosure.Leak> leaks = disclosure.leaksIn(subject + "\n" + body);
        if (!leaks.isEmpty()) {
            throw new LeakFound(leaks);
        }
        return new ApprovedRequest(this, by, at);
    }
}
