package org.chosei.server.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chosei.core.account.Permission;
import org.chosei.core.account.Role;
import org.chosei.server.journal.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The settings' page of users and tokens. A link or a token is shown once, on the page after it was made. */
@Controller
@ConditionalOnWebApplication
@Needs(Permission.MANAGE_ACCOUNTS)
@RequestMapping("/desk/settings/users")
class AccountPages {
    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    static final int LONGEST_NAME = 80;
    private static final String BACK = "redirect:/desk/settings/users";

    private final People people;
    private final Tokens tokens;

    AccountPages(People people, Tokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    @GetMapping
    String users(Model model) {
        model.addAttribute("people", people.all());
        model.addAttribute("tokens", tokens.all());
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "deskRoles",
                Arrays.stream(Role.values())
                        .filter(role -> role.may(Permission.USE_DESK))
                        .toList());
        return "account/users";
    }

    @PostMapping
    String make(
            @RequestParam String name,
            @RequestParam String shownName,
            @RequestParam Role role,
            Actor actor,
            RedirectAttributes next) {
        String typed = name.strip().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(typed).matches() || !isShown(shownName) || !role.may(Permission.USE_DESK)) {
            return refused("malformed", name, shownName, next);
        }
        try {
            show(people.make(typed, shownName.strip(), role, actor), typed, next);
        } catch (DuplicateKeyException _) {
            return refused("taken", name, shownName, next);
        }
        return BACK;
    }

    private static boolean isShown(String name) {
        return !name.isBlank() && name.strip().length() <= LONGEST_NAME;
    }

    private static String refused(String problem, String name, String shownName, RedirectAttributes next) {
        next.addFlashAttribute("problem", problem);
        next.addFlashAttribute("typedName", name);
        next.addFlashAttribute("typedShownName", shownName);
        return BACK;
    }

    @PostMapping("/{person}/invite")
    String invite(@PathVariable UUID person, Actor actor, RedirectAttributes next) {
        people.find(person)
                .filter(found -> !found.disabled())
                .ifPresent(found -> show(people.invite(person, actor), found.name(), next));
        return BACK;
    }

    @PostMapping("/{person}/enable")
    String enable(@PathVariable UUID person, Actor actor, RedirectAttributes next) {
        people.find(person)
                .filter(Person::disabled)
                .ifPresent(found -> show(people.enable(person, actor), found.name(), next));
        return BACK;
    }

    @PostMapping("/{person}/role")
    String changeRole(@PathVariable UUID person, @RequestParam Role role, Caller caller, RedirectAttributes next) {
        if (person.equals(caller.id())) {
            next.addFlashAttribute("problem", "self");
        } else if (role.may(Permission.USE_DESK)) {
            people.changeRole(person, role, caller.actor());
        }
        return BACK;
    }

    /** Nobody shuts the door on oneself: it would be by a slip. */
    @PostMapping("/{person}/disable")
    String disable(@PathVariable UUID person, Caller caller, RedirectAttributes next) {
        if (person.equals(caller.id())) {
            next.addFlashAttribute("problem", "self");
        } else {
            people.disable(person, caller.actor());
        }
        return BACK;
    }

    @PostMapping("/tokens")
    String makeToken(@RequestParam String name, @RequestParam Role role, Actor actor, RedirectAttributes next) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            next.addFlashAttribute("problem", "nameless");
        } else {
            next.addFlashAttribute("token", tokens.make(name.strip(), role, actor));
        }
        return BACK;
    }

    @PostMapping("/tokens/{token}/revoke")
    String revoke(@PathVariable UUID token, Actor actor) {
        tokens.revoke(token, actor);
        return BACK;
    }

    @ExceptionHandler
    String refused(LastAdministrator refusal, HttpServletRequest request) {
        FlashMap next = RequestContextUtils.getOutputFlashMap(request);
        next.put("problem", "last");
        next.put("lastName", refusal.name());
        return BACK;
    }

    private static void show(Secret secret, String name, RedirectAttributes next) {
        next.addFlashAttribute("link", link(secret));
        next.addFlashAttribute("linkFor", name);
    }

    private static URI link(Secret secret) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/welcome/" + secret.text())
                .build()
                .toUri();
    }
}
