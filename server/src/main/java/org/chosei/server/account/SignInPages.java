package org.chosei.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door of the desk, and the one-time link behind which a person chooses a password. */
@Controller
@ConditionalOnWebApplication
class SignInPages {
    private static final int SHORTEST_PASSWORD = 12;

    private final People people;
    private final SigningIn signingIn;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SignInPages(People people, SigningIn signingIn) {
        this.people = people;
        this.signingIn = signingIn;
    }

    @Public
    @GetMapping("/sign-in")
    String signIn() {
        return "account/sign-in";
    }

    /** Opening the link does not use it up: mail scanners open links too. */
    @Public
    @GetMapping("/welcome/{secret}")
    String welcome(@PathVariable String secret, Model model) {
        people.invited(new Secret(secret)).ifPresent(person -> model.addAttribute("person", person));
        return "account/welcome";
    }

    @Public
    @PostMapping("/welcome/{secret}")
    String choosePassword(
            @PathVariable String secret,
            @RequestParam String shownName,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String problem = problem(shownName, password, again);
        if (problem != null) {
            model.addAttribute("problem", problem);
            return welcome(secret, model);
        }
        Optional<Person> person = people.accept(new Secret(secret), shownName.strip(), password);
        if (person.isEmpty()) {
            return welcome(secret, model);
        }
        signIn(person.get(), request, response);
        return "redirect:/desk";
    }

    private void signIn(Person person, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        SecurityContextImpl context = new SecurityContextImpl(signingIn.signedIn(person));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    /** The key of what is wrong with the answers, null when they will do. */
    private static @Nullable String problem(String shownName, String password, String again) {
        if (shownName.isBlank() || shownName.length() > 80) {
            return "nameless";
        }
        if (password.length() < SHORTEST_PASSWORD) {
            return "short";
        }
        return password.equals(again) ? null : "differs";
    }
}
