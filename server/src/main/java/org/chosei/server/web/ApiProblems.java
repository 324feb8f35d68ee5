package org.chosei.server.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What a call of the API cannot be understood for, as problem details (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String why = String.valueOf(failure.getMostSpecificCause().getMessage())
                .lines()
                .findFirst()
                .orElse("");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, "The body is not the JSON that this call takes, see /api/v1/openapi.json: " + why);
        return handleExceptionInternal(failure, problem, headers, status, request);
    }
}
