package org.chosei.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request reach its handler only when the caller holds what the handler {@link Needs}; nothing declared means refused. */
final class PermissionCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || isOpen(method)) {
            return true;
        }
        Needs needs = needsOf(method);
        if (needs == null) {
            throw new AccessDeniedException(
                    "Handler %s declares no permission: wanted @Needs or @Public".formatted(method));
        }
        if (Callers.present().filter(caller -> caller.may(needs.value())).isEmpty()) {
            throw new AccessDeniedException("The caller does not hold " + needs.value());
        }
        return true;
    }

    /** Beside the handlers marked so: failures, and the description of the API, which holds no data. */
    private static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(Public.class)
                || ErrorController.class.isAssignableFrom(method.getBeanType())
                || OpenApiResource.class.isAssignableFrom(method.getBeanType());
    }

    private static @Nullable Needs needsOf(HandlerMethod method) {
        Needs own = method.getMethodAnnotation(Needs.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
    }
}
