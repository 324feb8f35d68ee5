package org.chosei.server.desk;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.coordination.DraftRequest;
import org.chosei.core.post.Mailbox;
import org.chosei.server.account.Needs;
import org.chosei.server.coordination.Drafting;
import org.chosei.server.coordination.Mail;
import org.chosei.server.coordination.Mails;
import org.chosei.server.journal.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the words and addresses of a draft. */
@Controller
@ConditionalOnWebApplication
class RewritingDrafts {
    private final Drafting drafting;
    private final Mails mails;

    RewritingDrafts(Drafting drafting, Mails mails) {
        this.drafting = drafting;
        this.mails = mails;
    }

    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/desk/requests/{id}")
    String rewrite(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String copied,
            @RequestParam String subject,
            @RequestParam String body,
            Actor actor,
            Form form) {
        Mail mail = mails.find(id).orElseThrow();
        form.carryOutForGood(
                "desk.done.rewritten",
                () -> drafting.rewriteAsRead(
                        new DraftRequest(
                                        id,
                                        mail.number(),
                                        mail.kind(),
                                        mailboxes(to),
                                        mailboxes(copied),
                                        mail.language(),
                                        mail.subject(),
                                        mail.body(),
                                        List.of())
                                .withText(subject.strip(), body.replace("\r\n", "\n")),
                        revision,
                        actor));
        return "redirect:/desk/requests/" + id;
    }

    private static List<Mailbox> mailboxes(String typed) {
        return Arrays.stream(typed.split("[,;\\s]+"))
                .filter(address -> !address.isBlank())
                .map(Mailbox::of)
                .toList();
    }
}
