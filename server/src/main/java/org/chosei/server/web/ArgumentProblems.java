package org.chosei.server.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the rules refuse of a caller's, as problem details (RFC 9457); asked after {@link ApiProblems}, which knows the field. */
@RestControllerAdvice(annotations = ArgumentsOfCallers.class)
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class ArgumentProblems {

    @ExceptionHandler
    ProblemDetail refused(IllegalArgumentException refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(refusal.getMessage()));
    }
}
