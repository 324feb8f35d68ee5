package org.chosei.core.rehearsal;

import java.util.stream.Collectors;

/** The ways in which people make an address harmless before they send it on. */
final class Defanged {
    private static final int WIDE = 0xFEE0;

    private Defanged() {}

    /** {@code hxxp://} and the host's last dot in brackets. */
    static String scheme(String url) {
        String host = host(url);
        int dot = host.lastIndexOf('.');
        return url.replaceFirst("^http", "hxxp")
                .replace(host, host.substring(0, dot) + "[.]" + host.substring(dot + 1));
    }

    /** Every dot of the host in brackets. */
    static String dots(String url) {
        String host = host(url);
        return url.replaceFirst("^http", "hxxp").replace(host, host.replace(".", "[.]"));
    }

    static String parentheses(String url) {
        String host = host(url);
        return url.replace(host, host.replace(".", "(.)"));
    }

    /** In full-width letters, as a Japanese keyboard gives them. */
    static String wide(String url) {
        return url.chars()
                .mapToObj(c -> String.valueOf((char) (c > ' ' && c <= '~' ? c + WIDE : c)))
                .collect(Collectors.joining());
    }

    private static String host(String url) {
        int begin = url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3;
        int end = url.indexOf('/', begin);
        return end < 0 ? url.substring(begin) : url.substring(begin, end);
    }
}
