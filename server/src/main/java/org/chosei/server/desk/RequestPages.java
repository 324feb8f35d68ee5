package org.chosei.server.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.directory.PartyRole;
import org.chosei.server.account.Needs;
import org.chosei.server.coordination.Approving;
import org.chosei.server.directory.Organisations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Mails to parties: their list, whom to ask, and one mail exactly as it will arrive. */
@Controller
@ConditionalOnWebApplication
class RequestPages {
    private static final List<String> STATES = List.of("DRAFT", "APPROVED", "SENT", "BOUNCED", "RECORDED");

    private final Mails mails;
    private final IncidentList incidents;
    private final PartyChoice choice;
    private final Approving approving;
    private final Organisations organisations;

    RequestPages(
            Mails mails, IncidentList incidents, PartyChoice choice, Approving approving, Organisations organisations) {
        this.mails = mails;
        this.incidents = incidents;
        this.choice = choice;
        this.approving = approving;
        this.organisations = organisations;
    }

    @Needs(Permission.READ_REQUESTS)
    @GetMapping("/desk/requests")
    String list(@RequestParam(defaultValue = "") String state, Model model) {
        String known = STATES.contains(state) ? state : "";
        model.addAttribute("state", known);
        model.addAttribute("states", STATES);
        model.addAttribute("mails", mails.list(known));
        return "desk/requests";
    }

    @Needs(Permission.DRAFT_REQUESTS)
    @GetMapping("/desk/incidents/{id}/requests/new")
    String whom(@PathVariable UUID id, Model model) {
        IncidentRow incident = incidents.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("incident", incident);
        model.addAttribute("choice", choice.of(incident));
        model.addAttribute("roles", PartyRole.values());
        return "desk/ask";
    }

    @Needs(Permission.READ_REQUESTS)
    @GetMapping("/desk/requests/{id}")
    String mail(@PathVariable UUID id, Model model) {
        Mail mail = mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("mail", mail);
        model.addAttribute("from", organisations.ours().mailbox());
        model.addAttribute(
                "incidents",
                mails.incidentsOf(id).stream()
                        .flatMap(each -> incidents.find(each).stream())
                        .toList());
        model.addAttribute("replies", mails.repliesTo(id));
        if (Set.of("DRAFT", "APPROVED", "SENT").contains(mail.state())) {
            model.addAttribute("mime", new String(approving.preview(id), StandardCharsets.UTF_8));
        }
        if (mail.isDraft()) {
            model.addAttribute("leaks", approving.leaks(id));
        }
        return "desk/request";
    }
}
