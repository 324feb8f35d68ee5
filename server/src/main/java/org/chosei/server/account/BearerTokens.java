package org.chosei.server.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows the caller by the bearer token (RFC 6750); a token that is not valid is refused even where none is needed. */
final class BearerTokens extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final Problems problems;

    BearerTokens(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null) {
            Optional<Caller> caller = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    ? tokens.caller(new Secret(header.substring(SCHEME.length()).strip()))
                    : Optional.empty();
            if (caller.isEmpty()) {
                problems.unknownCaller(response);
                return;
            }
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(caller.get(), null, List.of())));
        }
        chain.doFilter(request, response);
    }
}
