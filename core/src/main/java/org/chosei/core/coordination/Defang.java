package org.chosei.core.coordination;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes an address so that no program opens it by itself: {@code https[:]//host[.]example/path}, {@code 192[.]0[.]2[.]1}. */
public final class Defang {
    private static final Pattern URL =
            Pattern.compile("^(?:([A-Za-z][A-Za-z0-9+.-]*)://)?([^/?#]*)(.*)$", Pattern.DOTALL);

    private Defang() {}

    /** @param address a URL, host, address with or without prefix length, or hash, refanged */
    public static String text(String address) {
        Matcher parts = URL.matcher(address);
        if (!parts.matches()) {
            return address;
        }
        String scheme = parts.group(1) == null ? "" : parts.group(1) + "[:]//";
        String host = parts.group(2);
        boolean six = host.chars().filter(c -> c == ':').count() > 1;
        return scheme
                + (six
                        ? host.replaceFirst(":", "[:]")
                        : host.replace(".", "[.]").replace("@", "[@]"))
                + parts.group(3);
    }
}
