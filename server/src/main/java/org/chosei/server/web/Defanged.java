package org.chosei.server.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes outside addresses so that nobody opens them by mistake: {@code hxxp://host[.]example/path}. */
public final class Defanged {
    private static final Pattern SCHEME = Pattern.compile("^([hH])([tT]{2})([pP][sS]?:)");
    private static final Pattern HOST = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*\\[?:]?/*)?([^/?#]*)");
    /** A dot between letters that nobody has put brackets round yet. */
    private static final Pattern BARE_DOT = Pattern.compile("(?<=[^\\[({\\s])\\.(?=[^\\])}\\s])");

    private Defanged() {}

    /** @param address a URL, host, address or mailbox, as written or refanged; what is defanged already stays */
    public static String text(String address) {
        Matcher host = HOST.matcher(address);
        if (!host.find() || host.group(2).matches("[0-9a-fA-F]{32,}|[0-9]+(/[a-z]+)?")) {
            return address;
        }
        String scheme =
                host.group(1) == null ? "" : SCHEME.matcher(host.group(1)).replaceFirst("$1xx$3");
        int lastDot = host.group(2).lastIndexOf('.');
        String name = host.group(2).contains(":") && !host.group(2).contains("[:]") && lastDot < 0
                ? host.group(2).replaceFirst(":", "[:]")
                : withLastDotBracketed(host.group(2));
        return scheme + name + address.substring(host.end());
    }

    private static String withLastDotBracketed(String host) {
        int at = -1;
        for (Matcher dot = BARE_DOT.matcher(host); dot.find(); ) {
            at = dot.start();
        }
        return at < 0 ? host : host.substring(0, at) + "[.]" + host.substring(at + 1);
    }
}
