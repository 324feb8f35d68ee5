package org.chosei.server.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a person's role as it is now, so that disabling somebody or changing a role works at once and not at the next sign-in. A
 * session that was begun with an earlier password ends: a new one is given after a theft.
 */
final class StillAllowed extends OncePerRequestFilter {
    private final People people;

    StillAllowed(People people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Callers.present()
                .ifPresent(caller -> SecurityContextHolder.setContext(people.find(caller.id())
                        .filter(person -> !person.disabled() && isOfThePresentPassword(person))
                        .map(person -> new SecurityContextImpl(authentication(person)))
                        .orElseGet(SecurityContextImpl::new)));
        chain.doFilter(request, response);
    }

    private boolean isOfThePresentPassword(Person person) {
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        return session != null && people.passwordMark(person.id()).equals(Optional.ofNullable(session.getDetails()));
    }

    private static Authentication authentication(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(person.caller(), null, List.of());
    }
}
