package org.chosei.server.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What a call of the API cannot be understood for, as problem details (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE - 2)
class ApiProblems extends ResponseEntityExceptionHandler {

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure.getMostSpecificCause() instanceof BodyTooLarge large) {
            HttpStatusCode tooLarge = HttpStatus.CONTENT_TOO_LARGE;
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(tooLarge, String.valueOf(large.getMessage()));
            return handleExceptionInternal(failure, problem, headers, tooLarge, request);
        }
        String why = switch (telling(failure)) {
            case InvalidFormatException field
            when field.getTargetType() != null -> unfit(path(field), field.getValue(), field.getTargetType());
            case InvalidNullException hole -> "'%s' is null: wanted a value in its place".formatted(path(hole));
            case MismatchedInputException shape
            when shape.getTargetType() != null ->
                "%s is not of the shape wanted: %s"
                        .formatted(
                                shape.getPath().isEmpty() ? "The body" : "'" + path(shape) + "'",
                                shape(shape.getTargetType()));
            case ValueInstantiationException refused ->
                String.valueOf(
                        NestedExceptionUtils.getMostSpecificCause(refused).getMessage());
            case JacksonException json -> "The body is no JSON that this call takes: " + json.getOriginalMessage();
            case HttpMessageNotReadableException _ -> "The body is missing";
            case Throwable other ->
                "The body cannot be read: "
                        + String.valueOf(other.getMessage()).lines().findFirst().orElse("");
        };
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, why + "; /api/v1/openapi.json tells the shape");
        return handleExceptionInternal(failure, problem, headers, status, request);
    }

    /** What the reader of the body says of a field says more than what lies beneath it, which does not know the field. */
    private static Throwable telling(HttpMessageNotReadableException failure) {
        return failure.getCause() instanceof InvalidFormatException field
                ? field
                : failure.getCause() instanceof ValueInstantiationException refused
                        ? refused
                        : failure.getMostSpecificCause();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, unfit(String.valueOf(failure.getPropertyName()), failure.getValue(), wanted(failure)));
        return handleExceptionInternal(failure, problem, headers, status, request);
    }

    /** The type of one value, also where a parameter may be given several times. */
    private static Class<?> wanted(TypeMismatchException failure) {
        if (failure instanceof MethodArgumentTypeMismatchException argument) {
            ResolvableType type = ResolvableType.forMethodParameter(argument.getParameter());
            return type.asCollection().getGeneric().resolve(type.resolve(Object.class));
        }
        return failure.getRequiredType() == null ? Object.class : failure.getRequiredType();
    }

    private static String path(JacksonException failure) {
        return failure.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .map(name -> name == null ? "[]" : name)
                .collect(Collectors.joining("."));
    }

    private static String shape(Class<?> wanted) {
        if (Collection.class.isAssignableFrom(wanted)) {
            return "a list";
        }
        return wanted == String.class ? "a text" : wanted.isPrimitive() ? "one " + wanted.getSimpleName() : "an object";
    }

    private static String unfit(String name, @Nullable Object value, Class<?> type) {
        Object[] choices = type.getEnumConstants();
        String wanted = choices != null
                ? "one of "
                        + Arrays.stream(choices).map(Object::toString).sorted().collect(Collectors.joining(", "))
                : switch (type.getSimpleName()) {
                    case "Instant" -> Written.WANTED_TIME;
                    case "String" -> Written.WANTED_TEXT;
                    case "UUID" -> "an id as 01a20925-df9b-7000-8054-37a67b8e9290";
                    case "boolean", "Boolean" -> "true or false";
                    case "int", "Integer", "long", "Long" -> "a whole number";
                    default -> "a " + type.getSimpleName();
                };
        return "'%s' is '%s': wanted %s".formatted(name, value, wanted);
    }
}
