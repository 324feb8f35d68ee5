package org.chosei.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A body of the API is held in memory, several times over while it is read: none may be larger than there is room for many. */
@Component
@ConditionalOnWebApplication
class LimitedBodies extends OncePerRequestFilter {
    /** Bytes; a report of the longest text in escapes needs a fifth of it, a directory of ten thousand parties half. */
    static final int LARGEST = 8_000_000;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Limited(request), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final HttpServletRequest request;

        Limited(HttpServletRequest request) {
            super(request);
            this.request = request;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (request.getContentLengthLong() > LARGEST) {
                throw new BodyTooLarge();
            }
            return new LimitedStream(request.getInputStream(), LARGEST);
        }
    }
}
