package org.chosei.server.account;

import java.util.Optional;
import org.chosei.server.journal.Actor;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler its {@link Caller} or {@link Actor} argument. */
final class Callers implements HandlerMethodArgumentResolver {
    static {
        // Not of the query, as the description of the API would have it otherwise.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Actor.class);
    }

    /** Who makes the present request, empty for the public. */
    static Optional<Caller> present() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        Caller caller = present().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
        return parameter.getParameterType() == Actor.class ? caller.actor() : caller;
    }
}
