package org.chosei.server.incident;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refused decisions as problem details (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
@ConditionalOnWebApplication
class Refusals {

    @ExceptionHandler
    ProblemDetail refused(Refused refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail notUnderstood(NotUnderstood failure) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unknown(NotFound unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }
}
