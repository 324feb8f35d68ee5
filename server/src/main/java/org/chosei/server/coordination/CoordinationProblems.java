package org.chosei.server.coordination;

import org.chosei.core.coordination.LeakFound;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What cannot be done with a request, as problem details (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
@ConditionalOnWebApplication
class CoordinationProblems {

    @ExceptionHandler
    ProblemDetail unknown(NoSuchCase unknown) {
        return problem(HttpStatus.NOT_FOUND, unknown);
    }

    @ExceptionHandler
    ProblemDetail unfit(Unfit unfit) {
        return problem(HttpStatus.CONFLICT, unfit);
    }

    @ExceptionHandler
    ProblemDetail leak(LeakFound leak) {
        return problem(HttpStatus.CONFLICT, leak);
    }

    private static ProblemDetail problem(HttpStatus status, RuntimeException e) {
        return ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage()));
    }
}
