package org.chosei.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the layout has to know of a request.
 *
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param here the path with its query
 * @param otherLanguage the same page in the other language
 * @param otherTheme the same page in the other brightness
 */
public record Look(String language, String theme, String path, String here, String otherLanguage, String otherTheme) {

    static Look of(HttpServletRequest request, Locale locale) {
        String language = locale.getLanguage();
        String theme = Choice.THEME.made(request).orElse("auto");
        return new Look(
                language,
                theme,
                request.getRequestURI(),
                request.getQueryString() == null
                        ? request.getRequestURI()
                        : request.getRequestURI() + "?" + request.getQueryString(),
                same(request, "lang", language.equals("ja") ? "en" : "ja"),
                same(request, "theme", theme.equals("dark") ? "light" : "dark"));
    }

    private static String same(HttpServletRequest request, String name, String value) {
        String query = request.getMethod().equals("GET") ? request.getQueryString() : null;
        try {
            return with(query == null ? "" : query, name, value);
        } catch (IllegalArgumentException notEncoded) {
            return with("", name, value);
        }
    }

    private static String with(String query, String name, String value) {
        return UriComponentsBuilder.newInstance()
                .query(query)
                .replaceQueryParam(name, value)
                .build(true)
                .toUriString();
    }
}
