package org.chosei.server.coordination;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.coordination.Meaning;
import org.chosei.server.account.Caller;
import org.chosei.server.account.Needs;
import org.chosei.server.incident.NotUnderstood;
import org.chosei.server.intake.Messages;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/reports/{id}/…}: what an answer means, and a question back to a reporter. */
@RestController
@RequestMapping("/api/v1/reports")
class AnswersApi {
    private final Messages messages;
    private final Answers answers;
    private final AskingBack asking;
    private final Approving approving;
    private final MessageStore mails;

    AnswersApi(Messages messages, Answers answers, AskingBack asking, Approving approving, MessageStore mails) {
        this.messages = messages;
        this.answers = answers;
        this.asking = asking;
        this.approving = approving;
        this.mails = mails;
    }

    record Understood(Meaning meaning) {
        Understood {
            NotUnderstood.whenMissing(meaning, "meaning", "one of " + List.of(Meaning.values()));
        }
    }

    record Question(String text, String language) {
        Question {
            NotUnderstood.whenBlank(text, "text", "what the reporter is asked");
            NotUnderstood.whenMissing(language, "language", "ja or en");
            if (!Set.of("ja", "en").contains(language)) {
                throw new NotUnderstood("'language' is '%s': wanted ja or en".formatted(language));
            }
        }
    }

    /** @return the journal entry */
    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/{id}/meaning")
    Map<String, Long> meaning(@PathVariable String id, @RequestBody Understood understood, Caller caller) {
        return Map.of("entry", answers.tell(message(id), understood.meaning(), caller.actor()));
    }

    /** Drafts the question, or answers the mail that waits with these words; {@code /api/v1/reports/questions/{id}/approve} sends it. */
    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/{id}/question")
    Map<String, Object> question(@PathVariable String id, @RequestBody Question question, Caller caller) {
        UUID mail = asking.draft(message(id), question.text().strip(), question.language(), caller.actor());
        return Map.of("id", mail, "status", mails.asItStands(mail).state());
    }

    @Needs(Permission.APPROVE_REQUESTS)
    @PostMapping("/questions/{id}/approve")
    Map<String, Object> approve(@PathVariable UUID id, Caller caller) {
        approving.approve(id, caller.actor());
        return Map.of("id", id, "status", "APPROVED");
    }

    private UUID message(String idOrNumber) {
        return messages.byNumberOrId(idOrNumber)
                .orElseThrow(() -> new NoSuchCase("Report", idOrNumber))
                .id();
    }
}
