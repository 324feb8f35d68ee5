package org.chosei.server.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/** Something a visitor chooses by a parameter of the address and that a cookie remembers; only the listed values exist. */
enum Choice {
    LANGUAGE("lang", List.of("ja", "en")),
    /** {@code auto} follows the system. */
    THEME("theme", List.of("light", "dark", "auto"));

    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    private final String name;
    private final List<String> values;
    private final Pattern inQuery;

    Choice(String name, List<String> values) {
        this.name = name;
        this.values = values;
        this.inQuery = Pattern.compile("(?:^|&)" + name + "=([a-z]+)(?=&|$)");
    }

    Optional<String> made(HttpServletRequest request) {
        return inAddress(request).or(() -> inCookie(request));
    }

    /** Reads the query itself, because asking for a parameter would read the body of a form. */
    Optional<String> inAddress(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(query -> inQuery.matcher(query).results())
                .map(found -> found.group(1))
                .filter(values::contains)
                .findFirst();
    }

    ResponseCookie remembered(String value, boolean secure) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(YEAR_SECONDS)
                .sameSite("Lax")
                .secure(secure)
                .build();
    }

    private Optional<String> inCookie(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(values::contains)
                .findFirst();
    }
}
