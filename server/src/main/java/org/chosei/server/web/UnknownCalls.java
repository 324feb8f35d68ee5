package org.chosei.server.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** A call that the API does not have is a problem (RFC 9457); a page that is not there stays a page. */
@ControllerAdvice
class UnknownCalls {

    @ExceptionHandler({NoResourceFoundException.class, HttpRequestMethodNotSupportedException.class})
    ResponseEntity<ProblemDetail> unknown(ServletException failure, HttpServletRequest request)
            throws ServletException {
        if (!request.getRequestURI().startsWith("/api/") || !(failure instanceof ErrorResponse answer)) {
            throw failure;
        }
        ProblemDetail problem = answer.getBody();
        problem.setDetail("The API has no call %s %s; /api/v1/openapi.json lists them"
                .formatted(request.getMethod(), request.getRequestURI()));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(problem);
    }
}
