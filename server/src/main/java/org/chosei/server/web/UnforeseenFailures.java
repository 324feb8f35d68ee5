package org.chosei.server.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What no feature foresaw is a problem (RFC 9457) at the API too; it says nothing of the inside, the log does. The last to be asked,
 * because it takes everything.
 */
@RestControllerAdvice(annotations = RestController.class)
@ConditionalOnWebApplication
@Order(Ordered.LOWEST_PRECEDENCE)
class UnforeseenFailures {
    private static final Logger LOG = LoggerFactory.getLogger(UnforeseenFailures.class);

    @ExceptionHandler
    ProblemDetail unforeseen(Exception failure) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof ErrorResponse) {
            throw failure; // others answer it
        }
        LOG.error("A call of the API failed", failure);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The call failed for a reason that was not foreseen; the server's log has it. Nothing was changed: try again, then ask the administrator");
    }
}
