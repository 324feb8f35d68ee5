package org.chosei.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Chooses between Japanese and English: {@code ?lang=} in the address, else the cookie that it left, else what the browser
 * asks for (RFC 9110 section 12.5.4), else Japanese.
 */
public final class Languages implements LocaleResolver {
    public static final List<Locale> SPOKEN = List.of(Locale.JAPANESE, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Choice.LANGUAGE
                .made(request)
                .map(Locale::of)
                .orElseGet(() -> preferred(request).orElse(Locale.JAPANESE));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen by ?lang=ja or ?lang=en");
    }

    private static Optional<Locale> preferred(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        try {
            return Optional.ofNullable(header)
                    .map(Locale.LanguageRange::parse)
                    .map(ranges -> Locale.lookup(ranges, SPOKEN));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // a header that cannot be read asks for nothing
        }
    }
}
