package org.chosei.server.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chosei.core.account.Permission;
import org.chosei.core.directory.PartyRole;
import org.chosei.server.account.Needs;
import org.chosei.server.coordination.Approving;
import org.chosei.server.coordination.FollowUps;
import org.chosei.server.coordination.Mail;
import org.chosei.server.coordination.Mails;
import org.chosei.server.coordination.Verifying;
import org.chosei.server.directory.Organisations;
import org.chosei.server.directory.Parties;
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
    private static final int ROWS = 50;
    /** How much of the directory is shown before anybody searched it. */
    private static final int FEW = 12;

    private final Mails mails;
    private final IncidentList incidents;
    private final Addressees addressees;
    private final Parties parties;
    private final Approving approving;
    private final Verifying verifying;
    private final FollowUps followUps;
    private final Organisations organisations;

    RequestPages(
            Mails mails,
            IncidentList incidents,
            Addressees addressees,
            Parties parties,
            Approving approving,
            Verifying verifying,
            FollowUps followUps,
            Organisations organisations) {
        this.mails = mails;
        this.incidents = incidents;
        this.addressees = addressees;
        this.parties = parties;
        this.approving = approving;
        this.verifying = verifying;
        this.followUps = followUps;
        this.organisations = organisations;
    }

    @Needs(Permission.READ_REQUESTS)
    @GetMapping("/desk/requests")
    String list(
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "1") int page, Model model) {
        String known = Mails.STATES.contains(state) ? state : "";
        int shown = Math.max(1, page);
        List<Mail> found = mails.list(known, (shown - 1L) * ROWS, ROWS + 1);
        model.addAttribute("state", known);
        model.addAttribute("states", Mails.STATES);
        model.addAttribute("perState", mails.counts());
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > ROWS);
        model.addAttribute("mails", found.stream().limit(ROWS).toList());
        return "desk/requests";
    }

    /** @param incident those that a party is to be asked about, in one message */
    @Needs(Permission.DRAFT_REQUESTS)
    @GetMapping("/desk/requests/new")
    String whom(
            @RequestParam(defaultValue = "") List<UUID> incident,
            @RequestParam(defaultValue = "") String word,
            Model model) {
        List<IncidentRow> about = incidents.of(incident);
        if (about.isEmpty()) {
            return "redirect:/desk/incidents";
        }
        List<Addressees.Addressee> answering =
                addressees.of(about.stream().map(row -> row.incident().id()).toList());
        Set<UUID> proposed = answering.stream().map(each -> each.party().id()).collect(Collectors.toSet());
        model.addAttribute("about", about);
        model.addAttribute("answering", answering);
        model.addAttribute("word", word);
        model.addAttribute(
                "others",
                parties.search(word.strip()).stream()
                        .filter(party -> !proposed.contains(party.id()))
                        .limit(FEW)
                        .toList());
        model.addAttribute("roles", PartyRole.values());
        return "desk/ask";
    }

    /** @param from {@code queue} or {@code due} when the handler came from there and wants back */
    @Needs(Permission.READ_REQUESTS)
    @GetMapping("/desk/requests/{id}")
    String mail(@PathVariable UUID id, @RequestParam(defaultValue = "") String from, Model model) {
        Mail mail = mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<UUID, UUID> requests = mails.requestsIn(id);
        model.addAttribute("mail", mail);
        model.addAttribute("cameFrom", Set.of("queue", "due").contains(from) ? from : "");
        model.addAttribute("from", organisations.ours().mailbox());
        model.addAttribute("incidents", incidents.of(requests.keySet()));
        model.addAttribute("settled", followUps.unsettled(requests.values()).isEmpty());
        model.addAttribute("replies", mails.repliesTo(id));
        if (Set.of("DRAFT", "APPROVED", "SENT").contains(mail.state())) {
            model.addAttribute("mime", new String(approving.preview(id), StandardCharsets.UTF_8));
        }
        if (mail.isDraft()) {
            model.addAttribute("leaks", approving.leaks(id));
            model.addAttribute("unverified", verifying.unverified(id));
            model.addAttribute(
                    "addresses", DefangedCheck.of(mail.subject() + "\n" + mail.body(), organisations.ours()));
            if (mail.party() != null) {
                model.addAttribute("party", parties.find(mail.party()).orElse(null));
            }
        }
        return "desk/request";
    }
}
