package org.chosei.core.report.spot;

import java.util.Locale;
import java.util.Optional;
import org.chosei.core.report.Indicator.Type;
import org.chosei.core.report.refang.Refanged;

/** A URL with its scheme (RFC 3986). */
final class UrlSpot {
    private UrlSpot() {}

    /** Where the authority of a URL that begins at {@code at} begins, {@code at} itself where none does. */
    static int behindScheme(String text, int at) {
        if (text.startsWith("http://", at)) {
            return at + 7;
        }
        return text.startsWith("https://", at) ? at + 8 : text.startsWith("ftp://", at) ? at + 6 : at;
    }

    static Optional<Spot> of(Refanged line, int start, int hostStart) {
        String text = line.text();
        int hostEnd = hostStart;
        while (hostEnd < text.length() && isAuthority(text.charAt(hostEnd))) {
            hostEnd++;
        }
        int host = hostEnd;
        while (host > hostStart && text.charAt(host - 1) != '@') {
            host--; // what stands before the last @ is user info
        }
        Authority authority = Authority.of(text, host, hostEnd);
        if (authority == null) {
            return Optional.empty();
        }
        int end = authority.end() == hostEnd ? UrlPath.end(text, hostEnd, start) : authority.end();
        String path = text.substring(authority.end(), end);
        String port = authority.port() == 0 ? "" : ":" + authority.port();
        String value = text.substring(start, hostStart).toLowerCase(Locale.ROOT) + authority.written() + port + path;
        return Optional.of(Spot.in(line, Type.URL, value, authority.host(), path, authority.port(), start, end, true));
    }

    private static boolean isAuthority(char c) {
        return c < 0x80
                ? Word.holds(c) || ":@[]%~!$&*+=".indexOf(c) >= 0
                : Character.isLetterOrDigit(c) || c == 'ー' || c == '・';
    }
}
