package org.chosei.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/** Leaves a cookie when the address makes a {@link Choice}. */
final class RememberedChoices implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        for (Choice choice : Choice.values()) {
            choice.inAddress(request)
                    .map(value -> choice.remembered(value, request.isSecure()))
                    .ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
        }
        return true;
    }
}
