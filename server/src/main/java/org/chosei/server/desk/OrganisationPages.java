package org.chosei.server.desk;

import java.util.stream.Stream;
import org.chosei.core.account.Permission;
import org.chosei.core.post.Mailbox;
import org.chosei.server.account.Needs;
import org.chosei.server.directory.Organisation;
import org.chosei.server.directory.Organisations;
import org.chosei.server.journal.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The settings' page of who we are. */
@Controller
@ConditionalOnWebApplication
@Needs(Permission.EDIT_SETTINGS)
@RequestMapping("/desk/settings/organisation")
class OrganisationPages {
    static final String PREFIX = "[A-Z][A-Z0-9-]{0,15}";

    private final Organisations organisations;

    OrganisationPages(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("organisation", organisations.ours());
        return "desk/organisation";
    }

    @PostMapping
    String change(@ModelAttribute("organisation") Organisation to, Actor actor, Form form) {
        boolean complete = Stream.of(to.nameJa(), to.nameEn(), to.shortName(), to.mail(), to.prefix())
                .allMatch(value -> !value.isBlank() && value.chars().noneMatch(Character::isISOControl));
        if (!complete) {
            form.refuse(form.text("desk.organisation.problem"));
        } else if (!to.prefix().matches(PREFIX)) {
            form.refuse(form.text("desk.organisation.bad-prefix", to.prefix()));
        } else {
            form.carryOutForGood("desk.saved", () -> {
                Mailbox.of(to.mail());
                organisations.change(to, actor);
            });
        }
        return "redirect:/desk/settings/organisation";
    }
}
